import { AutoComplete, Button, Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { EVERY_BUREAU, ROLE_WORDS, ROLES } from '#review/person.ts'
import { useScope } from '../../account/duties.ts'
import { useBureauNames } from '../queries.ts'
import { AS_ROLE } from './role-words.ts'
import './people.css'

/** Roles for each bureau; an admin of every bureau may name one that is not known yet, and every bureau at once. */
export function MembershipsField() {
  const { t } = useTranslation()
  const scope = useScope('admin')
  const names = useBureauNames()
  const known = scope === 'all' ? [EVERY_BUREAU, ...names] : scope
  const options = known.map(value => ({ value, label: value === EVERY_BUREAU ? t('* 全部单位') : value }))
  return (
    <Form.List name="memberships" rules={[{ validator: (_, rows: unknown) => someOf(rows, t('请至少写一个单位')) }]}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="memberships">
          <legend>{t('单位和角色')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="membership">
              <Form.Item name={[name, 'bureau']} rules={[{ required: true, whitespace: true, message: t('请写单位名称') }]}>
                <AutoComplete
                  aria-label={t('单位')}
                  placeholder={t('单位，写报告上的全称')}
                  options={options}
                  showSearch={{ filterOption: (typed, option) => option?.label.includes(typed) ?? false }}
                  maxLength={100}
                />
              </Form.Item>
              <Form.Item name={[name, 'roles']} rules={[{ validator: (_, roles: unknown) => someOf(roles, t('请至少选一个角色')) }]}>
                <Checkbox.Group options={ROLES.map(role => ({ value: role, label: t(ROLE_WORDS[role], AS_ROLE) }))} />
              </Form.Item>
              {fields.length > 1 ? (
                <Button type="text" size="small" onClick={() => remove(name)}>
                  {t('去掉')}
                </Button>
              ) : null}
            </div>
          ))}
          <Button type="dashed" size="small" onClick={() => add({ roles: [] })}>
            {t('再加一个单位')}
          </Button>
          <Form.ErrorList errors={errors} />
        </fieldset>
      )}
    </Form.List>
  )
}

/** Not by `required`: a group of boxes has no such attribute. */
function someOf(list: unknown, message: string): Promise<void> {
  return Array.isArray(list) && list.length > 0 ? Promise.resolve() : Promise.reject(new Error(message))
}
