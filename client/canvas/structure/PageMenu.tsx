import { DefaultPageMenu } from 'tldraw'
import { PageTurner } from '../PageTurner.tsx'
import { useMayDirect } from '../stay-context.ts'

/** Who may not change pages only turns them. */
export function PageMenu() {
  return useMayDirect() ? <DefaultPageMenu /> : <PageTurner />
}
