import { describe, expect, test } from 'vitest'
import { type CellLanguage, formatCell, isOfType, parseCell } from '../../shared/tables/cell-value.ts'
import { COLUMN_TYPES, type ColumnType } from '../../shared/tables/column.ts'
import { bool, int32, pick, type Random, randomOf, seedsOf } from '../seeds.ts'

const CHOICES = ['Hoch', 'Mittel', 'Niedrig']

function parse(type: ColumnType, typed: string, language: CellLanguage = 'de'): string {
  return parseCell(typed, { type, choices: CHOICES }, language)
}

function format(type: ColumnType, value: string, language: CellLanguage = 'de'): string {
  return formatCell(value, { type, choices: CHOICES }, language)
}

describe('a number', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1 234', '1234'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['0,50', '0.5'],
    ['12.5', '12.5'],
    ['−3', '-3'],
    ['+7', '7'],
    ['-0', '0'],
    ['12345678901234567890', '12345678901234567890'],
  ])('typed in German as %s is kept as %s', (typed, kept) => {
    expect(parse('number', typed)).toBe(kept)
  })

  test.each([
    ['1,234.5', '1234.5'],
    ['1,234', '1234'],
    ['1.234', '1.234'],
    ['1,5', '1.5'],
  ])('typed in English as %s is kept as %s', (typed, kept) => {
    expect(parse('number', typed, 'en')).toBe(kept)
  })

  test.each(['ca. 20', '20 %', '01067', '1.2.3', '12.34.567', '1,2,3', '1e3', '', '=1+1', 'NaN', 'Infinity'])(
    '%j is none and stays as typed',
    (typed) => {
      expect(parse('number', typed)).toBe(typed)
      expect(isOfType(parse('number', typed), { type: 'number', choices: [] })).toBe(typed === '')
    },
  )

  test('is grouped where that helps reading, and a year is not', () => {
    expect(format('number', '2027')).toBe('2027')
    expect(format('number', '1234567.25')).toBe('1.234.567,25')
    expect(format('number', '1234567.25', 'en')).toBe('1,234,567.25')
  })
})

describe('an amount', () => {
  test.each([
    ['1.200 €', '1200'],
    ['1.200,50€', '1200.5'],
    ['EUR 300', '300'],
    ['1200 Euro', '1200'],
    ['1.200,–', '1200'],
    ['-€5', '-5'],
  ])('typed as %s is kept as %s', (typed, kept) => {
    expect(parse('amount', typed)).toBe(kept)
  })

  test.each(['1,2 Mio.', 'ca. 500 €', '€', '5 $', '1.000–2.000 €'])('%j stays as typed', (typed) => {
    expect(parse('amount', typed)).toBe(typed)
  })

  test('is shown with its currency, and cents only where there are some', () => {
    expect(format('amount', '1200')).toBe('1.200\u00a0€')
    expect(format('amount', '1200.5')).toBe('1.200,50\u00a0€')
    expect(format('amount', '-1200.5', 'en')).toBe('-€1,200.50')
  })
})

describe('a day', () => {
  test.each([
    ['1.3.2027', '2027-03-01'],
    ['01.03.27', '2027-03-01'],
    ['1. 3. 2027', '2027-03-01'],
    ['2027-3-1', '2027-03-01'],
    ['1/3/2027', '2027-03-01'],
    ['1. März 2027', '2027-03-01'],
    ['1 March 2027', '2027-03-01'],
    ['29.2.2028', '2028-02-29'],
    ['24.12.99', '1999-12-24'],
  ])('typed as %s is kept as %s', (typed, kept) => {
    expect(parse('date', typed)).toBe(kept)
  })

  test.each([
    'Q1 2027',
    '29.2.2027',
    '31.4.2027',
    '1.13.2027',
    '1.3.',
    'Frühjahr',
    '0.0.0000',
    '1. Foo 2027',
  ])('%j is none and stays as typed', (typed) => {
    expect(parse('date', typed)).toBe(typed)
    expect(isOfType(typed, { type: 'date', choices: [] })).toBe(false)
  })

  test('is shown as one reads it', () => {
    expect(format('date', '2027-03-01')).toBe('01.03.2027')
    expect(format('date', '2027-03-01', 'en')).toBe('01/03/2027')
  })
})

describe('a choice', () => {
  test('is taken from the list however it is spelled, and anything else stays', () => {
    expect(parse('choice', ' hoch ')).toBe('Hoch')
    expect(parse('choice', 'dringend')).toBe('dringend')
    expect(isOfType('dringend', { type: 'choice', choices: CHOICES })).toBe(false)
  })
})

const PIECES = [
  '1',
  '27',
  '03',
  '1200',
  '.',
  ',',
  ' ',
  '-',
  '€',
  '/',
  'Mio',
  'März',
  '=',
  '<b>',
  '\n',
  '0',
  'Hoch',
]

function scribble(random: Random): string {
  return Array.from({ length: int32(random, 0, 7) }, () => pick(random, PIECES)).join('')
}

function randomNumber(random: Random): string {
  const whole = String(int32(random, 0, bool(random) ? 99 : 99_999_999))
  const fraction = bool(random) ? '' : `.${int32(random, 0, 99_999)}${int32(random, 1, 9)}`
  const sign = bool(random) && (whole !== '0' || fraction !== '') ? '-' : ''
  return `${sign}${whole}${fraction}`
}

describe.each(seedsOf('cell values', 60))('seed %i', (seed) => {
  const random = randomOf(seed)

  test.each(['de', 'en'] as const)(
    'in %s what is shown is read back as it is kept, whatever was typed',
    (language) => {
      for (let round = 0; round < 40; round++) {
        const type = pick(random, COLUMN_TYPES)
        const kept = parse(type, scribble(random), language)
        const shown = format(type, kept, language)
        expect(parse(type, shown, language), `${type} ${JSON.stringify(kept)}`).toBe(kept)
      }
    },
  )

  test.each(['de', 'en'] as const)('in %s numbers keep every digit', (language) => {
    for (let round = 0; round < 40; round++) {
      const kept = randomNumber(random)
      for (const type of ['number', 'amount'] as const) {
        expect(isOfType(kept, { type, choices: [] })).toBe(true)
        expect(parse(type, format(type, kept, language), language)).toBe(kept)
      }
    }
  })
})
