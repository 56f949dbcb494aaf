import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface KeyListProps {
  readonly isOpen: boolean
  readonly open: (open: boolean) => void
}

const KEYS = [
  ['j', '下一处待处理'],
  ['k', '上一处待处理'],
  ['a', '采用应为值'],
  ['r', '退回并说明'],
  ['w', '放行并说明理由'],
  ['u', '撤销自己的上一步'],
  ['Enter', '送出意见或理由'],
  ['Esc', '取消，或不选任何数字'],
  ['?', '打开这张表'],
] as const

/** The keys of the page, on a button and on ? */
export function KeyList({ isOpen, open }: KeyListProps) {
  const { t } = useTranslation()
  return (
    <>
      <Button type="text" size="small" onClick={() => open(true)}>
        <kbd>j</kbd> {t('下一处')}　<kbd>k</kbd> {t('上一处')}　<kbd>?</kbd> {t('全部按键')}
      </Button>
      <Modal open={isOpen} title={t('按键')} footer={null} width={360} onCancel={() => open(false)} destroyOnHidden>
        <dl className="key-list">
          {KEYS.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
