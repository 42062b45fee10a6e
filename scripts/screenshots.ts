// npm run screenshots: every kind of page in four widths, light and dark, with colours of the reader's own, and as printed;
// into a folder that git does not see. To be looked at.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS, noBrowser, openBrowser } from '../tests/browser/index.ts'
import { dateOption, defineCommand, runCommand } from './arguments.ts'
import { builtForATour } from './built-for-a-tour.ts'

const WIDTHS = [320, 360, 768, 1280]

interface Look {
  name: string
  width: number
  settings: {
    colorScheme?: 'light' | 'dark'
    forcedColors?: 'active'
    media?: 'print'
  }
}

const LOOKS: readonly Look[] = [
  ...WIDTHS.flatMap(width =>
    (['light', 'dark'] as const).map(colorScheme => ({
      name: `${width}-${colorScheme}`,
      width,
      settings: { colorScheme },
    })),
  ),
  { name: '1280-forced-colours', width: 1280, settings: { forcedColors: 'active' } },
  // The width of A4 between its margins.
  { name: 'print', width: 665, settings: { media: 'print' } },
]

const command = defineCommand({
  name: 'screenshots',
  summary: 'Chụp mọi kiểu trang ở bốn bề rộng, nền sáng, nền tối, màu do người đọc chọn và khi in.',
  options: {
    output: {
      kind: 'folder',
      value: 'THƯ_MỤC',
      default: '.screenshots',
      mayBeNew: true,
      help: 'thư mục nhận ảnh',
    },
    only: {
      kind: 'text',
      value: 'ĐỊA_CHỈ',
      help: 'chỉ chụp những trang có địa chỉ chứa chữ này, ví dụ van-ban/61',
    },
    date: dateOption,
  },
  examples: ['npm run screenshots', 'npm run screenshots -- --only tim-kiem'],
})

await runCommand(command, async ({ output, only, date }) => {
  const browser = await openBrowser()
  if (browser === undefined) throw new Error(noBrowser)
  const tour = await builtForATour(date)
  mkdirSync(output, { recursive: true })
  let count = 0
  try {
    for (const { name, width, settings } of LOOKS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'vi-VN' })
      await page.emulateMedia(settings)
      for (const address of KINDS.filter(each => only === undefined || each.includes(only))) {
        await page.goto(tour.url + address, { waitUntil: 'networkidle' })
        await page.evaluate('document.fonts.ready.then(() => true)')
        const file = `${address.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '') || 'trang-chu'}-${name}.png`
        await page.screenshot({ path: join(output, file), fullPage: true })
        count += 1
      }
      await page.close()
    }
  } finally {
    await browser.close()
    await tour.close()
  }
  process.stdout.write(`Đã chụp ${count} ảnh vào ${output}\n`)
  return count > 0 ? 0 : 1
})
