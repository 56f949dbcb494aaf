const KINDS: Readonly<Record<string, string>> = {
  docx: 'Word',
  doc: 'Word',
  pdf: 'PDF',
  html: '网页',
  htm: '网页',
  txt: '文本',
  md: '文本',
}

/** What a file seems to be by its name: Word, PDF, 网页, 文本; 其他 when the name says nothing. The service looks at the content. */
export function kindOfFile(name: string): string {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase()
  return (ending === undefined ? undefined : KINDS[ending]) ?? '其他'
}

/** Endings that the dialog of the system offers. */
export const ACCEPT = '.docx,.doc,.pdf,.txt,.md,.html,.htm'
