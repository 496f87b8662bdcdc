import bibliography from '../locales/en/bibliography.json'
import changes from '../locales/en/changes.json'
import check from '../locales/en/check.json'
import claims from '../locales/en/claims.json'
import cli from '../locales/en/cli.json'
import commands from '../locales/en/commands.json'
import dates from '../locales/en/dates.json'
import dossiers from '../locales/en/dossiers.json'
import entities from '../locales/en/entities.json'
import exported from '../locales/en/export.json'
import frame from '../locales/en/frame.json'
import mentions from '../locales/en/mentions.json'
import history from '../locales/en/history.json'
import notes from '../locales/en/notes.json'
import relations from '../locales/en/relations.json'
import settings from '../locales/en/settings.json'
import search from '../locales/en/search.json'
import sources from '../locales/en/sources.json'
import storage from '../locales/en/storage.json'
import suggest from '../locales/en/suggest.json'
import text from '../locales/en/text.json'
import trash from '../locales/en/trash.json'

/** Every word the program says, by area; one file per area and language in `shared/locales`. */
export const resources = {
  en: {
    bibliography,
    changes,
    check,
    claims,
    cli,
    commands,
    dates,
    dossiers,
    entities,
    export: exported,
    frame,
    mentions,
    history,
    notes,
    relations,
    settings,
    search,
    sources,
    storage,
    suggest,
    text,
    trash,
  },
} as const
