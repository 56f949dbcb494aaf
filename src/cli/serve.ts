import type { Command } from 'commander'
import { type Config, isLoopback } from '#config.ts'
import { type CommandLine, print, printJson, recorded, settingsOf } from './command-line.ts'
import { EXIT } from './exit-code.ts'

/** `jushi serve`: the service and its web pages, until SIGINT or SIGTERM. */
export function addServe(program: Command, line: CommandLine): void {
  program
    .command('serve')
    .description('启动服务和网页（npm start）')
    .option('--json', '只输出一个 JSON 文档：服务的地址')
    .action(recorded(line, (options: { readonly json?: boolean }) => serve(options, line)))
}

async function serve(options: { readonly json?: boolean }, line: CommandLine) {
  const config = await settingsOf(line)
  if (!options.json) print(line.stdout, [config.databaseUrl === null ? `正在打开 ${config.dataDirectory} 中的数据库…` : '正在连接数据库…'])
  const { startService } = await import('#compose-service.ts')
  const service = await startService(config, { level: 'warn', stream: line.stderr })
  if (options.json) printJson(line, { address: service.address, firstLink: service.firstLink })
  else print(line.stdout, welcomeLines(service, config))
  await stopSignal()
  if (!options.json) print(line.stdout, ['正在停止：等进行中的请求做完…'])
  await service.close()
  return EXIT.done
}

interface Started {
  readonly address: string
  readonly samplesLoaded: number
  readonly firstLink: string | null
}

function welcomeLines(service: Started, config: Config): readonly string[] {
  const samples =
    service.samplesLoaded > 0 ? [`历史报告库是空的，已放入 ${service.samplesLoaded} 份虚构单位的示例报告和它们的指标表。`] : []
  return [`据实 Jushi 已启动：${service.address}`, accessWords(config), ...samples, ...linkLines(service), '按 Ctrl+C 停止。']
}

/** Who can reach the service: nobody should learn that later. */
function accessWords({ host, access }: Config): string {
  if (!access.required) return '只监听本机，且未启用登录（JUSHI_AUTH=off）：能使用这台电脑的人都能查看和修改其中的资料。'
  if (isLoopback(host)) return '只监听本机（回环地址）；使用须登录。'
  const secured = access.publicUrl?.startsWith('https:') ?? false
  return `正在监听 ${host}；使用须登录。${secured ? '' : '注意：没有 https 时，密码在网络上可被旁人看到，请在前面加上 https 代理并设置 JUSHI_PUBLIC_URL。'}`
}

/** The first admin's link stands alone on its line, so that it can be copied whole. */
function linkLines({ firstLink }: Started): readonly string[] {
  return firstLink === null ? [] : ['首次使用，请用这个链接设置管理员密码（只能用一次，7 天内有效；用户名 admin）：', firstLink]
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once, as the system does by default. */
function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
