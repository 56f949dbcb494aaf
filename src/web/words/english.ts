const rooms = import.meta.glob<Readonly<Record<string, string>>>('./en/*.json', { eager: true, import: 'default' })

/** Every Chinese sentence of the pages in English, one file for each room of the pages. */
export const english: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(rooms))
