import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './style/index.css'
import { App } from './App.tsx'
import { startSpeaking } from './i18n/spoken.ts'
import { preloadPage } from './pages/lazy-pages.tsx'
import { applyLanguage, applyTheme } from './preferences/apply-preferences.ts'

async function start(root: Element): Promise<void> {
  applyTheme(document.documentElement)
  try {
    await Promise.all([startSpeaking(), preloadPage(window.location.pathname)])
  } catch {
    // Without a single sentence of ours, the page says so itself.
    root.append(document.querySelector<HTMLTemplateElement>('#unreachable')?.content ?? '')
    return
  }
  applyLanguage(document.documentElement)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
void start(root)
