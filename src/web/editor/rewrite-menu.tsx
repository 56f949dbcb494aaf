import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { WISH_WORDS } from './rewrite-panel.tsx'
import type { Rewriting, Wish } from './rewriting.ts'

const WISHES: readonly Wish[] = ['section', 'reword', 'shorter', 'merge']

/** What may be asked of the section at the caret or of the selected sentences. */
export function RewriteMenu({ rewriting }: { readonly rewriting: Pick<Rewriting, 'ask'> }) {
  const { t } = useTranslation()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: WISHES.map(wish => ({ key: wish, label: t(WISH_WORDS[wish]) })),
        onClick: ({ key }) => rewriting.ask(key as Wish),
      }}
    >
      {/* The caret must stay where it is: what is asked is asked about it. */}
      <Button size="small" onMouseDown={event => event.preventDefault()}>
        {t('改写')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
