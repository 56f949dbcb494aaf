import { Button } from 'antd'
import { remove } from '../api/request.ts'
import { useSession } from './session.ts'

/** Who is signed in, and the way out. Nothing at a desk for one. */
export function PersonMenu() {
  const { data } = useSession()
  if (!data?.required || !data.person) return null
  const leave = async () => {
    await remove('/session')
    window.location.assign('/')
  }
  return (
    <span className="account-who">
      <span>{data.person.name}</span>
      <Button type="link" size="small" onClick={() => void leave()}>
        退出
      </Button>
    </span>
  )
}
