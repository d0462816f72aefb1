import { createContext, useContext } from 'react'
import { useValue } from 'tldraw'
import type { TableControl } from './table-control.ts'

/** The table a part belongs to. */
export const ControlContext = createContext<TableControl | null>(null)

export function useControl(): TableControl {
  const control = useContext(ControlContext)
  if (control === null) throw new Error('a part of a table outside of one')
  return control
}

export function useReadonly(): boolean {
  const control = useControl()
  return useValue('read only', () => control.isReadonly(), [control])
}
