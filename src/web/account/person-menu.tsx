import { CheckOutlined, GlobalOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { remove } from '../api/request.ts'
import { useTour } from '../tour/use-tour.ts'
import { LANGUAGES, speak } from '../words/language.ts'
import { useSession } from './session.ts'

/** Who is signed in, with the language of the pages and the tour; and the way out. At a desk for one only the menu. */
export function PersonMenu() {
  const { t, i18n } = useTranslation()
  const { data } = useSession()
  const tour = useTour()
  const person = data?.required ? data.person : null
  const shown = person?.name ?? LANGUAGES.find(({ code }) => code === i18n.language)?.name ?? ''
  const leave = async () => {
    await remove('/session')
    window.location.assign('/')
  }
  return (
    <span className="account-who">
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: [
            ...LANGUAGES.map(({ code, name }) => ({
              key: code,
              label: <span lang={code}>{name}</span>,
              icon: <CheckOutlined style={{ visibility: i18n.language === code ? 'visible' : 'hidden' }} />,
            })),
            { type: 'divider' as const },
            { key: 'tour', label: t('使用导览') },
          ],
          onClick: ({ key }) => {
            const language = LANGUAGES.find(({ code }) => code === key)
            if (language) void speak(language.code)
            else tour.start()
          },
        }}
      >
        <Button type="text" size="small" icon={person ? <UserOutlined /> : <GlobalOutlined />} aria-label={`${shown} ${t('语言和导览')}`}>
          {shown}
        </Button>
      </Dropdown>
      {person ? (
        <Button type="link" size="small" onClick={() => void leave()}>
          {t('退出')}
        </Button>
      ) : null}
    </span>
  )
}
