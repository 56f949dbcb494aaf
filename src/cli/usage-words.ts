import { type CommanderError, Help, type HelpConfiguration } from 'commander'
import { displayWidth } from './screen/display-width.ts'

const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' }

/** commander's help in Chinese, with columns that line up when the words are full-width. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: title => TITLES[title] ?? title,
  commandUsage: command => inChinese(new Help().commandUsage(command)),
  subcommandTerm: command => inChinese(new Help().subcommandTerm(command)),
  displayWidth,
}

function inChinese(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '<命令>')
}

/** commander's messages quote what was typed between single quotes; the words around them are replaced. */
const MEANINGS: Readonly<Record<string, (typed: string) => string>> = {
  'commander.unknownOption': typed => `没有选项 ${typed}`,
  'commander.unknownCommand': typed => `没有命令 ${typed}`,
  'commander.missingArgument': typed => `缺少参数 ${typed}`,
  'commander.optionMissingArgument': typed => `选项 ${typed} 后面缺少它的值`,
  'commander.excessArguments': typed => `命令 ${typed} 的参数过多（路径含空格时请加引号）`,
}

/** One sentence for a mistake in the command line, with commander's suggestion when it has one. */
export function usageLine(error: CommanderError, command: string): string {
  const typed = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?(.*?)\?\)/su.exec(error.message)?.[1]
  const said = MEANINGS[error.code]?.(typed) ?? error.message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ')
  const suggestion = similar === undefined ? '' : `，是否想用 ${similar}`
  return `${said}${suggestion}：用法见 ${command} --help`
}
