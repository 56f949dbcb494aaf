import { type Kysely, sql } from 'kysely'

/**
 * People, sessions, keys, memberships. The first five tables are better-auth's, columns named as that library names them so that
 * its upgrades fit. A person may belong to several bureaus: these tables are small and stand on every node of a distributed engine.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
}

const STATEMENTS = [
  `create table auth_user (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null,
    image text,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp,
    username text unique,
    "displayUsername" text,
    disabled boolean not null default false
  )`,
  `create table auth_session (
    id text primary key,
    "expiresAt" timestamptz not null,
    token text not null unique,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references auth_user (id) on delete cascade
  )`,
  `create table auth_account (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references auth_user (id) on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null
  )`,
  `create table auth_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp
  )`,
  `create table auth_key (
    id text primary key,
    "configId" text not null,
    name text,
    start text,
    "referenceId" text not null,
    prefix text,
    key text not null,
    "refillInterval" integer,
    "refillAmount" integer,
    "lastRefillAt" timestamptz,
    enabled boolean,
    "rateLimitEnabled" boolean,
    "rateLimitTimeWindow" integer,
    "rateLimitMax" integer,
    "requestCount" integer,
    remaining integer,
    "lastRequest" timestamptz,
    "expiresAt" timestamptz,
    "createdAt" timestamptz not null,
    "updatedAt" timestamptz not null,
    permissions text,
    metadata text
  )`,
  'create index auth_session_user on auth_session ("userId")',
  'create index auth_account_user on auth_account ("userId")',
  'create index auth_verification_identifier on auth_verification (identifier)',
  'create index auth_key_config on auth_key ("configId")',
  'create index auth_key_reference on auth_key ("referenceId")',
  'create index auth_key_key on auth_key (key)',
  // '*' is every bureau, so that no foreign key can stand here.
  `create table membership (
    bureau text not null,
    user_id text not null references auth_user (id) on delete cascade,
    roles text[] not null check (roles <@ array['writer', 'reviewer', 'admin'] and cardinality(roles) > 0),
    primary key (bureau, user_id)
  )`,
  'create index membership_user on membership (user_id)',
  // One-time links; only the digest of a token is kept.
  `create table invitation (
    token_hash text primary key,
    user_id text not null references auth_user (id) on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table installation_setting (
    name text primary key,
    value text not null
  )`,
  'alter table operation_log add column actor_id text',
  'alter table draft add column author_id text, add column author_name text',
  'create index operation_log_at on operation_log (bureau_id, at desc)',
  'create trigger operation_log_no_truncate before truncate on operation_log for each statement execute function refuse_change()',
]
