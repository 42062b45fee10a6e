// What loading itself reports, with the words of this room. Loading knows where a file is wrong; here stands what
// each of its ids is called in reports and in the handbook.
import type { DescribedRule } from './rule.ts'

export const loadingRules: readonly DescribedRule[] = [
  { id: 'unreadable-file', title: 'không đọc được tệp' },
  { id: 'symbolic-link', title: 'liên kết tượng trưng trong nội dung' },
  { id: 'file-too-large', title: 'tệp chữ quá lớn' },
  { id: 'file-type', title: 'tệp không thuộc thư mục này' },
  { id: 'wrong-folder', title: 'tệp đứng sai thư mục' },
  { id: 'file-name', title: 'tên tệp không làm địa chỉ được' },
  { id: 'encoding', title: 'tệp không phải UTF-8' },
  { id: 'byte-order-mark', title: 'tệp có dấu thứ tự byte ở đầu' },
  { id: 'line-endings', title: 'tệp xuống dòng kiểu Windows' },
  { id: 'decomposed-letters', title: 'chữ và dấu rời nhau' },
  { id: 'front-matter', title: 'phần đầu tệp thiếu hoặc hỏng' },
  { id: 'yaml', title: 'YAML viết sai' },
  { id: 'unknown-key', title: 'khóa không có' },
  { id: 'missing-key', title: 'thiếu khóa bắt buộc' },
  { id: 'invalid-value', title: 'giá trị không hợp lệ' },
  { id: 'duplicate-key', title: 'khóa ghi hai lần' },
  { id: 'raw-html', title: 'mã HTML trong bài' },
  { id: 'unknown-override', title: 'van-ban: dẫn tới văn bản không có trong sổ' },
  { id: 'unknown-author', title: 'tác giả không có trong authors.yaml' },
  { id: 'unknown-article', title: 'số bản tin nhắc bài không có hoặc còn nháp' },
  { id: 'duplicate-document', title: 'một văn bản có hai tệp' },
  { id: 'duplicate-address', title: 'hai trang chung một địa chỉ' },
  { id: 'text-without-record', title: 'có toàn văn mà không có văn bản' },
]
