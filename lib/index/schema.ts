/**
 * Version of everything that is kept in the index: tables and what readers of content files make of them.
 * Raise it when either changes; an index of another version is made anew.
 */
export const INDEX_VERSION = 18

/** Sections with articles of the language ?1. From one to the next by the index: `DISTINCT` goes through all articles. */
export const SECTIONS_WITH_ARTICLES = /* sql */ `
  WITH RECURSIVE name (section) AS (
    SELECT min(section) FROM article WHERE lang = ?1 AND section > ''
    UNION ALL
    SELECT (SELECT min(section) FROM article WHERE lang = ?1 AND section > name.section) FROM name WHERE section IS NOT NULL
  )
  SELECT section FROM name WHERE section IS NOT NULL`

export const SCHEMA = /* sql */ `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every content file that was read, whatever came of it.
CREATE TABLE file (
  file TEXT PRIMARY KEY,
  mtime INTEGER NOT NULL,
  size INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE problem (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  remedy TEXT NOT NULL
);
CREATE INDEX problem_file ON problem (file);

-- Every picture of the newsroom, and film and sound beside articles.
CREATE TABLE picture (
  file TEXT PRIMARY KEY,
  -- Its address. Of two files with one address the first by name has it.
  path TEXT NOT NULL,
  mtime INTEGER NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  -- Of its content, if it is offered in several widths.
  hash TEXT,
  fault TEXT
) WITHOUT ROWID;
CREATE INDEX picture_path ON picture (path);
CREATE INDEX picture_hash ON picture (hash);

-- Contents that a picture had before: pages made then still name them.
CREATE TABLE picture_past (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (file, hash)
);
CREATE INDEX picture_past_hash ON picture_past (hash);

-- Pictures of our own site that articles name; whether they are there is settled after every sync.
CREATE TABLE picture_reference (
  file TEXT NOT NULL,
  src TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER NOT NULL
);
CREATE INDEX picture_reference_file ON picture_reference (file);

CREATE TABLE section (
  file TEXT PRIMARY KEY,
  lang TEXT NOT NULL,
  section TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  -- Side and widgets of its lists as JSON, where it says so itself.
  sidebar TEXT NOT NULL,
  body TEXT NOT NULL,
  -- Fields for everything below, as JSON.
  cascade TEXT NOT NULL,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL
) WITHOUT ROWID;

-- The newsroom's own widgets; without a language for all that have none of their own.
CREATE TABLE widget (
  file TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  lang TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL
) WITHOUT ROWID;

-- Places in menus that pages ask for in their front matter.
CREATE TABLE menu_entry (
  file TEXT NOT NULL,
  lang TEXT NOT NULL,
  menu TEXT NOT NULL,
  -- Path of a section; NULL for an article, whose path may still change.
  path TEXT,
  weight INTEGER NOT NULL,
  -- What the entry says, as JSON.
  entry TEXT NOT NULL,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL
);
CREATE INDEX menu_entry_file ON menu_entry (file);
CREATE INDEX menu_entry_menu ON menu_entry (lang, menu);

CREATE TABLE article (
  -- Never used twice: a list made a moment ago must not name another article.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL UNIQUE,
  lang TEXT NOT NULL,
  -- Its folders below the language, and the section they put it into.
  folders TEXT NOT NULL,
  section TEXT NOT NULL,
  type TEXT NOT NULL,
  wanted_path TEXT NOT NULL,
  path TEXT,
  translation_key TEXT NOT NULL,
  -- Sort keys of the default order: weight (0 comes last), then newest first (undated last).
  weight INTEGER NOT NULL,
  time INTEGER,
  title TEXT NOT NULL,
  link_title TEXT NOT NULL,
  -- The window in which readers may see it; a draft has an empty one.
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  -- Whether its page names its neighbours.
  pager INTEGER NOT NULL,
  -- What lists need beyond the columns above, as JSON.
  summary TEXT NOT NULL,
  -- The beginning of the folded headline, by which versions of one story are told.
  story_title TEXT NOT NULL
);
CREATE UNIQUE INDEX article_path ON article (path);
CREATE INDEX article_wanted_path ON article (wanted_path);
CREATE INDEX article_translation ON article (translation_key);
CREATE INDEX article_order ON article (lang, section, weight, time, listed, visible_from, visible_until);
-- Older neighbours, among which related articles are looked for.
CREATE INDEX article_time ON article (lang, section, time);
-- Articles by time whatever their section.
CREATE INDEX article_moment ON article (lang, time, listed, visible_from, visible_until);
CREATE INDEX article_pager ON article (lang, section) WHERE pager = 1;
-- What every sync asks for, and is seldom there.
CREATE INDEX article_undated ON article (file) WHERE time IS NULL;
CREATE INDEX article_displaced ON article (id) WHERE path IS NOT wanted_path;
CREATE INDEX article_from ON article (visible_from);
CREATE INDEX article_until ON article (visible_until);

-- The whole article as JSON, apart from the rows that lists walk over.
CREATE TABLE article_text (article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, article TEXT NOT NULL);

-- Earlier addresses, percent-encoded, with a trailing slash.
CREATE TABLE alias (
  path TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (path, article_id)
) WITHOUT ROWID;
CREATE INDEX alias_article ON alias (article_id);

CREATE TABLE article_term (
  lang TEXT NOT NULL,
  taxonomy TEXT NOT NULL,
  slug TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (lang, taxonomy, slug, article_id)
) WITHOUT ROWID;
CREATE INDEX article_term_article ON article_term (article_id);

-- Articles that a text refers to, by the last part of their names.
CREATE TABLE article_ref (
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (lang, name, article_id)
) WITHOUT ROWID;
CREATE INDEX article_ref_article ON article_ref (article_id);

-- What became of files in the last syncs, so that pages that show them can be made anew.
CREATE TABLE change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The file before and after, as JSON.
  facts TEXT NOT NULL
);

-- Ids that articles had before the last syncs, so that lists can be told what to leave out.
CREATE TABLE gone (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL
);
CREATE TRIGGER note_gone AFTER DELETE ON article BEGIN INSERT INTO gone (article_id) VALUES (old.id); END;

-- The tokens of every article (lib/search/tokens.ts), by its id. \`ascii\` leaves our tokens as they are.
CREATE VIRTUAL TABLE search USING fts5 (
  title, summary, body, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- What a search server has been told of, if there is one: a changed article has another id.
CREATE TABLE search_sent (file TEXT PRIMARY KEY, article_id INTEGER NOT NULL) WITHOUT ROWID;
`
