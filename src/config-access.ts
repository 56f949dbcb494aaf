import { z } from 'zod'
import { failure, type Result, success } from './result.ts'

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform(value => (value === '' ? undefined : value))

const environmentSchema = z.object({
  JUSHI_AUTH: optionalText.pipe(z.enum(['on', 'off']).default('on')),
  JUSHI_AUTH_SECRET: optionalText.pipe(z.string().min(32).optional()),
  JUSHI_PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/u }).optional()),
  JUSHI_OIDC_DISCOVERY_URL: optionalText.pipe(z.url({ protocol: /^https?$/u }).optional()),
  JUSHI_OIDC_CLIENT_ID: optionalText,
  JUSHI_OIDC_CLIENT_SECRET: optionalText,
  JUSHI_OIDC_NAME: optionalText.pipe(z.string().max(30).default('统一身份登录')),
})

/** Who may reach the service, and how people sign in. */
export interface AccessSettings {
  /** false: a desk for one; everybody at this machine may do everything. */
  readonly required: boolean
  /** Signs the cookies; null: made at the first start and kept in the database. */
  readonly secret: string | null
  /** How browsers reach the service; null: at its own address. */
  readonly publicUrl: string | null
  readonly singleSignOn: {
    readonly name: string
    readonly discoveryUrl: string
    readonly clientId: string
    readonly clientSecret: string | null
  } | null
}

const EXPECTED: Readonly<Record<string, string>> = {
  JUSHI_AUTH: 'JUSHI_AUTH 应为 on 或 off',
  JUSHI_AUTH_SECRET: 'JUSHI_AUTH_SECRET 应为至少 32 个字符的随机文字',
  JUSHI_PUBLIC_URL: 'JUSHI_PUBLIC_URL 应为浏览器使用的完整地址，如 https://jushi.example.gov.cn',
  JUSHI_OIDC_DISCOVERY_URL: 'JUSHI_OIDC_DISCOVERY_URL 应为完整地址，通常以 /.well-known/openid-configuration 结尾',
  JUSHI_OIDC_NAME: 'JUSHI_OIDC_NAME 应不超过 30 个字符，如 全省统一身份认证',
}

/** Reads the settings of sign-in; the failure is one sentence for each setting that is wrong. The secret itself is never quoted. */
export function readAccess(
  environment: Readonly<Record<string, string | undefined>>,
  loopback: boolean,
): Result<AccessSettings, readonly string[]> {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) return failure(parsed.error.issues.map(issue => `环境变量 ${EXPECTED[String(issue.path[0])] ?? '格式不对'}。`))
  const settings = parsed.data
  if (settings.JUSHI_AUTH === 'off' && !loopback)
    return failure(['JUSHI_AUTH=off（不登录）只能在 HOST 为本机地址时使用：请去掉 JUSHI_AUTH，或改回 HOST=127.0.0.1。'])
  if (settings.JUSHI_AUTH === 'off' && settings.JUSHI_PUBLIC_URL !== undefined)
    return failure(['JUSHI_AUTH=off（不登录）不能与 JUSHI_PUBLIC_URL 同时使用：有公开地址的服务必须登录。'])
  const { JUSHI_OIDC_DISCOVERY_URL: discoveryUrl, JUSHI_OIDC_CLIENT_ID: clientId } = settings
  if ((discoveryUrl === undefined) !== (clientId === undefined))
    return failure(['JUSHI_OIDC_DISCOVERY_URL 和 JUSHI_OIDC_CLIENT_ID 须同时设置。'])
  return success({
    required: settings.JUSHI_AUTH === 'on',
    secret: settings.JUSHI_AUTH_SECRET ?? null,
    publicUrl: settings.JUSHI_PUBLIC_URL?.replace(/\/+$/u, '') ?? null,
    singleSignOn:
      discoveryUrl === undefined || clientId === undefined
        ? null
        : { name: settings.JUSHI_OIDC_NAME, discoveryUrl, clientId, clientSecret: settings.JUSHI_OIDC_CLIENT_SECRET ?? null },
  })
}
