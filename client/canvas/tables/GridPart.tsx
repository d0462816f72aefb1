import type { ComponentProps } from 'react'

interface GridPartProps extends ComponentProps<'div'> {
  readonly role: 'grid' | 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'gridcell'
}

/**
 * A part of the grid pattern. Not the elements of a <table>, since only the rows in view are there, each placed by
 * itself; and not each part can have the focus: of the whole grid it is one cell at a time.
 */
export function GridPart({ role, ...rest }: GridPartProps) {
  return <div role={role} {...rest} />
}
