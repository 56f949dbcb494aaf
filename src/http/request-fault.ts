import type { FastifySchemaValidationError } from 'fastify'

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  record: '对象',
}

/** What is wrong with one place of a request, in Chinese. A message that the schema itself gives in Chinese stands. */
export function requestFaultWords({ keyword, message = '', params }: FastifySchemaValidationError): string {
  if (/\p{Script=Han}/u.test(message)) return message
  const { expected, values, keys, minimum, maximum } = params
  switch (keyword) {
    case 'invalid_type':
      return `应填写${KINDS[String(expected)] ?? String(expected)}`
    case 'invalid_value':
      return `应为 ${listed(values)} 之一`
    case 'unrecognized_keys':
      return `有不认识的项：${listed(keys)}`
    case 'too_small':
      return `不能少于 ${String(minimum)}`
    case 'too_big':
      return `不能超过 ${String(maximum)}`
    default:
      return '格式不对'
  }
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join('、') : String(values)
}
