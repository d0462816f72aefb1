import { useId, useState } from 'react'
import { useTopic } from '../../i18n/messages.ts'
import { startTopic } from '../../i18n/start.ts'
import { CreateForm } from './CreateForm.tsx'
import { type BoardDraft, EMPTY_DRAFT } from './gallery/title-suggestion.ts'
import { useTemplates } from './gallery/use-templates.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { ServerProblem } from './ServerProblem.tsx'
import type { ServerState } from './use-server-config.ts'

interface CreateBoardProps {
  readonly server: ServerState
  onReload(): void
}

/** Creating a board, after the moderator password where the server asks for it. */
export function CreateBoard({ server, onReload }: CreateBoardProps) {
  const start = useTopic(startTopic)
  const heading = useId()
  // Here and not in the form, so that what was chosen and written outlives a lost password.
  const [draft, setDraft] = useState<BoardDraft>(EMPTY_DRAFT)
  const { templates, reload } = useTemplates(server.kind === 'problem')
  const [proof, setProof] = useState<'unknown' | 'given' | 'lost'>('unknown')
  const asks = server.kind === 'ready' && server.config.creation === 'password-needed'
  const locked = proof === 'lost' || (asks && proof === 'unknown')

  return (
    <section className="pw-paper pw-paper--create" aria-labelledby={heading}>
      <h2 id={heading}>{start.create.heading}</h2>
      {server.kind === 'loading' && <p role="status">{start.server.loading}</p>}
      {server.kind === 'problem' && <ServerProblem {...server} onReload={onReload} />}
      {server.kind === 'ready' && locked && <PasswordForm onAccepted={() => setProof('given')} />}
      {server.kind === 'ready' && !locked && (
        <CreateForm
          draft={draft}
          onDraft={setDraft}
          templates={templates}
          onReloadTemplates={reload}
          unlocked={proof === 'given'}
          onPasswordNeeded={() => setProof('lost')}
        />
      )}
    </section>
  )
}
