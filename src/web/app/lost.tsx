import { Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { LinkButton } from './link-button.tsx'

/** An address that is no page, or a page that broke: says so and leads back. */
export function Lost() {
  const { t } = useTranslation()
  const broken = useRouteError() instanceof Error
  return (
    <Result
      status="info"
      title={broken ? t('这个页面出错了') : t('没有这个页面')}
      subTitle={broken ? t('请刷新再试；已经上传和起草的内容都在。') : t('地址可能写错了，或内容已被删除。')}
      extra={
        <LinkButton to="/" type="primary">
          {t('回到工作台')}
        </LinkButton>
      }
    />
  )
}
