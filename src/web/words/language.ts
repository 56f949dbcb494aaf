import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { learnSayings } from './said.ts'

/** The languages of the pages. The sentences in the source are Chinese and are their own keys, as in gettext; English is looked up in the files of en/. */
export const LANGUAGES = [
  { code: 'zh-CN', name: '中文' },
  { code: 'en', name: 'English' },
] as const

export type Language = (typeof LANGUAGES)[number]['code']

const PLACE = 'jushi.language'

/** Makes `useTranslation` ready, in the language chosen last; without a choice the pages are Chinese. Resolves when the words are there. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it shows
    interpolation: { escapeValue: false },
    resources: {},
  })
  await speak(rememberedLanguage())
}

/** Changes the language of the pages and remembers it for this browser. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { english, sayings } = await import('./english.ts')
    i18next.addResourceBundle('en', 'translation', english)
    learnSayings(sayings)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(PLACE, language)
  } catch {
    // A browser that keeps nothing speaks Chinese again the next time.
  }
}

function rememberedLanguage(): Language {
  try {
    return LANGUAGES.find(({ code }) => code === localStorage.getItem(PLACE))?.code ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}
