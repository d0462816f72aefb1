/**
 * The schema, one step a version (`PRAGMA user_version`). A step that was released is never edited;
 * a change is a new step at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE rooms (
    room TEXT PRIMARY KEY,
    cursor INTEGER NOT NULL,
    snapshot BLOB,
    -- The number of the last update that is in the snapshot.
    snapshot_cursor INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE updates (
    room TEXT NOT NULL REFERENCES rooms(room) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (room, number)
  ) STRICT;

  CREATE TABLE boards (
    board TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL
  ) STRICT;

  -- secret_hash finds a link, sealed_secret shows it again: encrypted under the board's key.
  CREATE TABLE links (
    board TEXT NOT NULL REFERENCES boards(board) ON DELETE CASCADE,
    role TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    sealed_secret BLOB NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    PRIMARY KEY (board, role)
  ) STRICT;

  CREATE TABLE participants (
    participant TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES boards(board) ON DELETE CASCADE,
    token_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    joined_at INTEGER NOT NULL,
    UNIQUE (board, token_hash)
  ) STRICT;

  -- The board's key, wrapped once for the moderator link (holder 'link') and once for each moderator.
  CREATE TABLE vault_keys (
    board TEXT NOT NULL REFERENCES boards(board) ON DELETE CASCADE,
    holder TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (board, holder)
  ) STRICT;

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE creators (
    token_hash BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Pictures by the SHA-256 of their bytes, which lie in the folder assets/ beside the database.
  CREATE TABLE assets (
    hash TEXT PRIMARY KEY,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    animated INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;

  -- Who may read a picture: the people of the boards that hold it.
  CREATE TABLE board_assets (
    board TEXT NOT NULL REFERENCES boards(board) ON DELETE CASCADE,
    hash TEXT NOT NULL REFERENCES assets(hash),
    -- Since when no shape of the board shows it; null while one does.
    unused_since INTEGER,
    PRIMARY KEY (board, hash)
  ) STRICT;
  CREATE INDEX board_assets_by_hash ON board_assets (hash);

  -- When the pictures of a board were last compared with its shapes.
  CREATE TABLE asset_checks (
    board TEXT PRIMARY KEY REFERENCES boards(board) ON DELETE CASCADE,
    checked_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- What moderators decide about a board: see shared/board-settings.ts.
  ALTER TABLE boards ADD COLUMN results TEXT NOT NULL DEFAULT 'everybody';
  ALTER TABLE boards ADD COLUMN names TEXT NOT NULL DEFAULT 'moderators';
  `,
]
