import { useEffect } from 'react'
import { useLanguage, useMessages, useTopic } from '../../i18n/messages.ts'
import { startTopic } from '../../i18n/start.ts'
import { changePreferences, LANGUAGES, THEMES, usePreferences } from '../../preferences/preferences.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { BoardList } from './BoardList.tsx'
import { CreateBoard } from './CreateBoard.tsx'
import { OpenByLink } from './OpenByLink.tsx'
import './start.css'
import { type ServerState, useServerConfig } from './use-server-config.ts'

/** The first page: create a board, open one, or go back to one. */
export function StartPage() {
  const { common } = useMessages()
  const start = useTopic(startTopic)
  const { server, reload } = useServerConfig()

  useEffect(() => {
    document.title = common.product
  }, [common])

  return (
    <div className="pw-page pw-start">
      <header className="pw-start__bar">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="pw-start__main">
        <div className="pw-start__hero">
          <h1>{start.heading}</h1>
          <p>{start.lead}</p>
        </div>
        <div className="pw-start__wall">
          <CreateBoard server={server} onReload={reload} />
          <OpenByLink />
          <BoardList />
        </div>
      </main>
      <Footer server={server} />
    </div>
  )
}

function LanguageSwitch() {
  const { common } = useMessages()
  return (
    <Segmented
      legend={common.language}
      options={LANGUAGES.map((language) => ({
        value: language,
        label: common.languages[language],
        lang: language,
      }))}
      value={useLanguage()}
      onValue={(language) => changePreferences({ language })}
    />
  )
}

function Footer({ server }: { server: ServerState }) {
  const { common } = useMessages()
  const start = useTopic(startTopic)
  const { theme } = usePreferences()
  return (
    <footer className="pw-start__footer">
      <p>
        {start.footer.privacy}
        {server.kind === 'ready' && <span>{start.footer.version(server.config.version)}</span>}
      </p>
      <Segmented
        legend={common.theme}
        options={THEMES.map((value) => ({ value, label: common.themes[value] }))}
        value={theme}
        onValue={(value) => changePreferences({ theme: value })}
      />
    </footer>
  )
}
