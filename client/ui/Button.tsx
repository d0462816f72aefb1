import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react'
import './button.css'

/** `primary` is for the one thing to do now; a page has at most one a section. */
export type ButtonLook = 'primary' | 'normal' | 'plain'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'normal', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`pw-button pw-button--${look} ${className}`} />
}

interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  readonly look?: ButtonLook
}

/** Looks like a button and is a link, because it leads somewhere. */
export function ButtonLink({ look = 'normal', children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={`pw-button pw-button--${look}`}>
      {children}
    </a>
  )
}
