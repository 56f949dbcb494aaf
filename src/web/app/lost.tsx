import { Result } from 'antd'
import { useRouteError } from 'react-router'
import { LinkButton } from './link-button.tsx'

/** An address that is no page, or a page that broke: says so and leads back. */
export function Lost() {
  const broken = useRouteError() instanceof Error
  return (
    <Result
      status="info"
      title={broken ? '这个页面出错了' : '没有这个页面'}
      subTitle={broken ? '请刷新再试；已经上传和起草的内容都在。' : '地址可能写错了，或内容已被删除。'}
      extra={
        <LinkButton to="/" type="primary">
          回到工作台
        </LinkButton>
      }
    />
  )
}
