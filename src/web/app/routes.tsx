import { createBrowserRouter, redirect } from 'react-router'
import { Lost } from './lost.tsx'
import { Shell } from './shell.tsx'

/** One chunk a page: nothing is loaded before it is opened. */
export const router = createBrowserRouter([
  {
    path: '/welcome',
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('../account/welcome-page.tsx')).WelcomePage }),
  },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Lost,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../pages/desk/desk-page.tsx')).DeskPage }) },
      { path: 'reports', lazy: async () => ({ Component: (await import('../library/library-page.tsx')).LibraryPage }) },
      { path: 'reports/series', lazy: async () => ({ Component: (await import('../library/series/series-page.tsx')).SeriesPage }) },
      { path: 'reports/:id', lazy: async () => ({ Component: (await import('../library/report-page.tsx')).ReportPage }) },
      { path: 'sets', lazy: async () => ({ Component: (await import('../pages/sets/sets-page.tsx')).SetsPage }) },
      { path: 'sets/paste', lazy: async () => ({ Component: (await import('../pages/sets/paste-page.tsx')).PastePage }) },
      { path: 'sets/:id', lazy: async () => ({ Component: (await import('../pages/sets/set-page.tsx')).SetPage }) },
      { path: 'drafts', lazy: async () => ({ Component: (await import('../pages/drafts/drafts-page.tsx')).DraftsPage }) },
      { path: 'drafts/new', lazy: async () => ({ Component: (await import('../plan/plan-page.tsx')).PlanPage }) },
      { path: 'drafts/:id', lazy: async () => ({ Component: (await import('../pages/drafts/draft-page.tsx')).DraftPage }) },
      { path: 'review', lazy: async () => ({ Component: (await import('../review/queue-page.tsx')).QueuePage }) },
      { path: 'review/:id', lazy: async () => ({ Component: (await import('../review/review-page.tsx')).ReviewPage }) },
      { path: 'check', lazy: async () => ({ Component: (await import('../pages/check/check-page.tsx')).CheckPage }) },
      {
        path: 'admin',
        lazy: async () => ({ Component: (await import('../admin/admin-page.tsx')).AdminPage }),
        children: [
          { index: true, loader: () => redirect('/admin/people') },
          { path: 'people', lazy: async () => ({ Component: (await import('../admin/people/people-page.tsx')).PeoplePage }) },
          { path: 'log', lazy: async () => ({ Component: (await import('../admin/log/log-page.tsx')).LogPage }) },
          { path: 'usage', lazy: async () => ({ Component: (await import('../admin/usage/usage-page.tsx')).UsagePage }) },
          { path: 'settings', lazy: async () => ({ Component: (await import('../admin/settings/settings-page.tsx')).SettingsPage }) },
        ],
      },
      { path: '*', Component: Lost },
    ],
  },
])
