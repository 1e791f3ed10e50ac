/** Times and days as chat tools write them, as sources of regular expressions. */

/** `10:02`, `10:02:11 AM`, `10.02.11`, `10:02 a. m.` */
export const TIME = String.raw`(?:\d{1,3}[:.]\d{2}(?:[:.]\d{2})?(?: *[ap]\.? ?m\b\.?)?)`
/** `11/27/20`, `27.11.2020`, `2020-11-27`, `27/11` */
export const DATE = String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\.?`

const DAY_WORD =
  'today|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|hoje|ontem|hoy|ayer|heute|gestern|' +
  'hier|aujourd.hui|oggi|ieri|(?:segunda|ter[çc]a|quarta|quinta|sexta)(?:-feira)?|s[áa]bado|domingo|lunes|martes|' +
  'mi[ée]rcoles|jueves|viernes|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|' +
  'samedi|dimanche'
const MONTH =
  '(?:jan|feb|fev|mar|m[äa]r|apr|abr|avr|may|mai|mag|jun|jui|jul|aug|ago|ao[uû]|sep|set|oct|okt|out|ott|nov|dec|dez|dic|d[ée]c)[a-zà-ÿ]*\\.?'
const SPELT = String.raw`(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?(?: de)? ${MONTH})(?:,?(?: de)? \d{4})?`
const DAY = String.raw`(?:(?:${DAY_WORD})(?:,? (?:${DATE}|${SPELT}))?|${DATE}|${SPELT})`
const AT = '(?:,| at| às| as| um| klo| a las| à)?'
const AGO = String.raw`(?:just now|now|\d{1,3} ?(?:s|sec|seconds?|min|mins|minutes?|m|h|hours?|d|days?)(?: ago)?)`

/** `10:02`, `Yesterday at 10:02 AM`, `Nov 25th at 10:03`, `27/11/2020 10:02 am` */
export const WHEN = String.raw`(?:${DAY}${AT} )?${TIME}`
export const WHEN_OR_AGO = String.raw`(?:${WHEN}|${AGO})`
