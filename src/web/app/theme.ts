import { type ThemeConfig, theme } from 'antd'

const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif"

/** White on the light blue of the dark pages is too faint to read. */
const DARK_BUTTON = {
  colorPrimary: '#2f6dab',
  colorPrimaryHover: '#3a78b8',
  colorPrimaryActive: '#275d94',
  // Buttons that are not filled in write in it while the pointer is on them
  defaultHoverColor: '#7fb2e5',
  defaultHoverBorderColor: '#7fb2e5',
  defaultActiveColor: '#7fb2e5',
  defaultActiveBorderColor: '#7fb2e5',
}

/** As faint, where it is written. */
const DARK_TABS = { itemSelectedColor: '#7fb2e5', itemHoverColor: '#7fb2e5', inkBarColor: '#7fb2e5' }

/** What antd works out of the colours above is grey rather than a wash of them; these are the washes of base.css. */
const LIGHT_WASHES = {
  colorPrimaryBg: '#eaf1f8',
  colorPrimaryBgHover: '#dde9f4',
  colorInfoBg: '#eaf1f8',
  colorInfoBorder: '#bfd3e6',
  colorErrorBg: '#fdecea',
  colorErrorBorder: '#f3c1bc',
  colorWarningBg: '#fff4e0',
  colorWarningBorder: '#efd3a3',
  colorSuccessBg: '#e9f4ed',
  colorSuccessBorder: '#b9dcc6',
}
const DARK_WASHES = {
  colorPrimaryBg: '#22303f',
  colorPrimaryBgHover: '#2a3b4d',
  colorInfoBg: '#22303f',
  colorInfoBorder: '#35506d',
  colorErrorBg: '#3a2322',
  colorErrorBorder: '#6b3a37',
  colorWarningBg: '#352b1a',
  colorWarningBorder: '#5f4c28',
  colorSuccessBg: '#1f3327',
  colorSuccessBorder: '#36593f',
}

/** Dense, quiet and flat; the same colours stand as variables in base.css. */
export function themeFor(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#4d8fd1' : '#1f4f82',
      colorInfo: dark ? '#4d8fd1' : '#1f4f82',
      colorLink: dark ? '#7fb2e5' : '#1f4f82',
      colorError: dark ? '#ff7b72' : '#c62828',
      colorWarning: dark ? '#e3a93c' : '#945700',
      colorSuccess: dark ? '#6cbf84' : '#2e7d4f',
      ...(dark ? DARK_WASHES : LIGHT_WASHES),
      ...(dark ? { colorBgBase: '#17191c', colorBgContainer: '#1e2125', colorBgElevated: '#262a2f' } : { colorBgLayout: '#f4f5f6' }),
      // Hints and empty states are words to be read: 4.5 to 1
      colorTextPlaceholder: dark ? '#8f98a2' : '#68727d',
      colorTextDescription: dark ? '#a5adb6' : '#5b6570',
      borderRadius: 4,
      fontFamily: FONT,
      fontSize: 14,
      controlHeight: 30,
      controlHeightLG: 36,
      fontSizeLG: 15,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
    components: {
      Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 12, headerBg: dark ? '#24282d' : '#f7f8f9', headerSplitColor: 'transparent' },
      Tabs: {
        ...(dark ? DARK_TABS : {}),
        horizontalMargin: '0',
        horizontalItemPadding: '9px 0',
        horizontalItemGutter: 24,
        ...(dark ? { itemSelectedColor: '#7fb2e5', itemHoverColor: '#7fb2e5' } : {}),
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', ...(dark ? DARK_BUTTON : {}) },
    },
  }
}
