import { createRoot } from 'react-dom/client'
import { Application } from './app/application.tsx'
import './app/base.css'
import { startLanguage } from './words/language.ts'

const root = document.getElementById('root')
await startLanguage()
if (root) createRoot(root).render(<Application />)
