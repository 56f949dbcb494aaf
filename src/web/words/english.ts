const rooms = import.meta.glob<Readonly<Record<string, string>>>('./en/*.json', { eager: true, import: 'default' })
const said = import.meta.glob<Readonly<Record<string, string>>>('./said/*.json', { eager: true, import: 'default' })

/** Every Chinese sentence of the pages in English, one file for each room of the pages. */
export const english: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(rooms))

/** What the service says in Chinese, in English, one file for each room that speaks. */
export const sayings: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(said))
