import { Button, type ButtonProps } from 'antd'
import { useHref, useLinkClickHandler } from 'react-router'

interface LinkButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'children'> {
  readonly to: string
}

/** A link that looks like a button: it can be opened in another tab, and is one stop for the keyboard. */
export function LinkButton({ to, ...button }: LinkButtonProps) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLElement>(to)
  return <Button {...button} href={href} onClick={event => follow(event as Parameters<typeof follow>[0])} />
}
