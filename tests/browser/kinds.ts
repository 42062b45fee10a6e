// Where a tour of the shipped site leads: addresses below its home page.

export const SEED = 'tin/2020/so-khcn-tang-cuong-tuyen-truyen-cchc/'

/** One address of every kind of page. */
export const KINDS = [
  '',
  SEED,
  'tin/2026/doc-so-ky-hieu-van-ban/',
  'van-ban/',
  'van-ban/61-2018-nd-cp/',
  'van-ban/76-nq-cp-2013/',
  'van-ban/loai/nghi-dinh/',
  'van-ban/co-quan/chinh-phu/',
  'van-ban/nam/2018/',
  'van-ban/tinh-trang/het-hieu-luc/',
  'chu-de/',
  'chu-de/mot-cua/',
  'luu-tru/',
  'luu-tru/2020/04/',
  'ban-tin/',
  'ban-tin/2026-11/',
  'tim-kiem/',
  'gioi-thieu/',
  'lien-he/',
  'tiep-can/',
  'so-do-trang/',
  'thuat-ngu/',
  'du-lieu/',
  'en/about/',
  '404.html',
]
