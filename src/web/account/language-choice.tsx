import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, speak } from '../words/language.ts'
import './account.css'

/** The languages of the pages side by side, for whoever has not signed in yet. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  return (
    <fieldset className="account-languages" aria-label={t('语言')}>
      {LANGUAGES.map(({ code, name }) => (
        <Button key={code} type="text" size="small" lang={code} aria-pressed={i18n.language === code} onClick={() => void speak(code)}>
          {name}
        </Button>
      ))}
    </fieldset>
  )
}
