/** The package ships its dictionaries without types: one string of "traditional simplified" pairs parted by "|". */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
