import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './style/index.css'
import { App } from './App.tsx'
import { applyPreferences } from './preferences/apply-preferences.ts'

applyPreferences(document.documentElement)

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
