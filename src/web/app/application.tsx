import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { Gate } from '../account/gate.tsx'
import { Refused } from '../api/request.ts'
import { useDarkPreference } from './color-scheme.ts'
import { router } from './routes.tsx'
import { themeFor } from './theme.ts'

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: (count, error) => !(error instanceof Refused) && count < 2 } },
})

/** The pages with everything around them: data, language, colours, addresses. */
export function Application() {
  const dark = useDarkPreference()
  const { i18n } = useTranslation()
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider locale={i18n.language === 'en' ? english : chinese} theme={themeFor(dark)} button={{ autoInsertSpace: false }}>
        <App component={false}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  )
}
