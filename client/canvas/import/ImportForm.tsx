import { useState } from 'react'
import type { SourceTable } from '../../../shared/import/table.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { CardsForm } from './CardsForm.tsx'
import { Limits } from './Limits.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { RowsForm } from './RowsForm.tsx'
import type { ImportRequest } from './request.ts'
import { TargetChooser } from './TargetChooser.tsx'
import type { ImportOrder } from './use-import.ts'
import { useMapping } from './use-mapping.ts'
import type { Refused } from './use-reading.ts'

interface ImportFormProps {
  readonly tables: readonly SourceTable[]
  readonly refused: readonly Refused[]
  readonly request: ImportRequest
  onOrder(order: ImportOrder): void
  onClose(): void
}

/** Which table, where to, and what becomes of it. */
export function ImportForm({ tables, refused, ...rest }: ImportFormProps) {
  const { source, from } = useTopic(importTopic)
  const [chosen, setChosen] = useState(0)
  const table = tables[chosen]
  return (
    <div className="pw-import__step">
      <RefusedFiles refused={refused} />
      {tables.length === 1 && table !== undefined && <p className="pw-import__hint">{from(table.name)}</p>}
      {tables.length > 1 && (
        <label className="pw-import__choice">
          <span>{source}</span>
          <select value={chosen} onChange={({ target }) => setChosen(Number(target.value))}>
            {tables.map(({ name }, at) => (
              // Two files may have a sheet of the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: tables stay where they are
              <option key={at} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {table !== undefined && <TableForm key={chosen} table={table} {...rest} />}
    </div>
  )
}

function TableForm({
  table: source,
  request,
  ...rest
}: Omit<ImportFormProps, 'tables' | 'refused'> & { readonly table: SourceTable }) {
  const words = useTopic(importTopic)
  const mapping = useMapping(source, request)
  const { table, hasHeader, setHeader, targets, target, chooseTarget, mayAddColumns, legend } = mapping
  const { onAsText } = request
  const asText = () => {
    rest.onClose()
    onAsText?.()
  }
  const aside = onAsText !== undefined && { onAsText: asText }
  if (target === undefined) return null
  return (
    <>
      <Limits table={source} />
      <TargetChooser targets={targets} value={target} onValue={chooseTarget} />
      <label className="pw-import__check">
        <input type="checkbox" checked={hasHeader} onChange={(event) => setHeader(event.target.checked)} />
        {words.header}
      </label>
      {target.kind === 'rows' ? (
        <RowsForm
          key={`${target.key} ${hasHeader}`}
          {...{ table, target, hasHeader, mayAddColumns }}
          {...rest}
        />
      ) : (
        <CardsForm key={String(hasHeader)} {...{ table, target, legend }} {...rest} {...aside} />
      )}
    </>
  )
}
