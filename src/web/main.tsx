import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { Application } from './app/application.tsx'
import './app/base.css'
import { keepPage } from './app/keep-page.ts'
import { startLanguage } from './words/language.ts'

// Schemas compile themselves where they may; the pages' security policy says that they may not, and every try is a complaint in the console
config({ jitless: true })

const root = document.getElementById('root')
keepPage()
await startLanguage()
if (root) createRoot(root).render(<Application />)
