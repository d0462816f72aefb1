import type { TitledTable } from '../../../shared/import/header.ts'
import type { UnfitChoice } from '../../../shared/import/to-rows.ts'
import { MAX_COLUMNS } from '../../../shared/tables/column.ts'
import { importTopic } from '../../i18n/import.ts'
import { useTopic } from '../../i18n/messages.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { FormActions } from './FormActions.tsx'
import { RowPreview } from './RowPreview.tsx'
import type { ImportTarget } from './targets.ts'
import type { ImportOrder } from './use-import.ts'
import { useRowPlan } from './use-row-plan.ts'

const UNFIT_CHOICES: readonly UnfitChoice[] = ['as-text', 'leave-out']

interface RowsFormProps {
  readonly table: TitledTable
  readonly target: Extract<ImportTarget, { kind: 'rows' }>
  readonly hasHeader: boolean
  readonly mayAddColumns: boolean
  onOrder(order: ImportOrder): void
  onClose(): void
  readonly onAsText?: (() => void) | undefined
}

/** Which columns go into which, and what the rows become. */
export function RowsForm({
  table,
  target,
  hasHeader,
  mayAddColumns,
  onOrder,
  onClose,
  onAsText,
}: RowsFormProps) {
  const { unfit, limits, submit, summary } = useTopic(importTopic)
  const mapping = useRowPlan(table, target.columns, hasHeader)
  const { plan, assignments, newColumns, unfitChoice, setUnfitChoice, isTooWide } = mapping
  const left = assignments.filter(({ to }) => to === 'nowhere').length
  const parts = [
    summary.rows(plan.rows.length),
    plan.unfit.length > 0 ? summary.unfit(plan.unfit.length) : '',
    plan.empty > 0 ? summary.empty(plan.empty) : '',
    left > 0 ? summary.left(left) : '',
  ]
  return (
    <>
      <RowPreview {...{ table, target, mapping, mayAddColumns }} firstRow={hasHeader ? 2 : 1} />
      {plan.unfit.length > 0 && (
        <div className="pw-import__unfit">
          <span aria-hidden="true">{unfit.choice}</span>
          <Segmented
            legend={unfit.choice}
            options={UNFIT_CHOICES.map((value) => ({ value, label: unfit[value] }))}
            value={unfitChoice}
            onValue={(choice) => setUnfitChoice(choice)}
          />
        </div>
      )}
      {isTooWide && (
        <p className="pw-notice" role="alert">
          {limits.newColumns(MAX_COLUMNS)}
        </p>
      )}
      <FormActions
        summary={parts}
        label={submit.rows(plan.rows.length)}
        isReady={plan.rows.length > 0 && !isTooWide}
        onSubmit={() => onOrder({ kind: 'rows', field: target.field, rows: plan.rows, newColumns })}
        onClose={onClose}
        onAsText={onAsText}
      />
    </>
  )
}
