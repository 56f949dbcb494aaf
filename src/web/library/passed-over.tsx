import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PassedOver, PassReason } from './walk-entries.ts'

/** Names beyond these are counted. */
const MOST_NAMED = 5

/** One sentence for each reason for which something that was dropped is not taken. */
export function PassedOverNotes({ passed, forget }: { readonly passed: readonly PassedOver[]; readonly forget: () => void }) {
  const { t } = useTranslation()
  if (passed.length === 0) return null
  const sentences: Readonly<Record<PassReason, (names: string) => string>> = {
    link: names => t('跳过链接 {{names}}：链接不是文件，请下载后再拖入。', { names }),
    'no-report': names => t('跳过 {{names}}：是图片、音视频或软件自己的文件，不是报告。', { names }),
    unreadable: names => t('跳过 {{names}}：读不到，可能是快捷方式或没有权限，请换成文件本身再拖入。', { names }),
    'too-large': names => t('跳过 {{names}}：超过大小上限，请拆分后再拖入。', { names }),
  }
  const groups = [...Map.groupBy(passed, ({ reason }) => reason)]
  return (
    <div className="passed" role="status">
      <ul>
        {groups.map(([reason, group]) => (
          <li key={reason}>{sentences[reason](namesOf(group, count => t('等 {{count}} 项', { count })))}</li>
        ))}
      </ul>
      <Button size="small" type="text" onClick={forget}>
        {t('知道了')}
      </Button>
    </div>
  )
}

function namesOf(group: readonly PassedOver[], andMore: (count: number) => string): string {
  const named = group
    .slice(0, MOST_NAMED)
    .map(({ path }) => `「${path}」`)
    .join('')
  return group.length > MOST_NAMED ? `${named}${andMore(group.length)}` : named
}
