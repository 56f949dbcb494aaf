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
