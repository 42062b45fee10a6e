// Titles of Vietnamese codes, laws and ordinances, past and present, as words to recognise them by. A vocabulary,
// not a register: which law is meant, and whether it holds, is for the register to say.
import { listed } from './phrases.ts'
import type { DocumentKind } from './vocabulary.ts'

/** A title found in prose, and the title it stands for. */
export interface LawTitle {
  kind: DocumentKind
  title: string
  /** As it is said here: 'BHYT'; the title itself as a rule. */
  said?: string
  /** Read only in capitals: 'HS' in 'Luật HS'. */
  capitals?: true
  /** Said of more than the law, so that 'Luật' must have its capital: 'Luật giao thông', not 'luật giao thông'. */
  spoken?: true
}

const codes = listed(`
  Hình sự; Dân sự; Lao động; Hàng hải; Hàng hải Việt Nam; Tố tụng hình sự; Tố tụng dân sự
`)

const laws = listed(`
  An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn, vệ sinh lao động; An toàn thực phẩm;
  Ban hành văn bản quy phạm pháp luật; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân;
  Bảo hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế;
  Bảo vệ bí mật nhà nước; Bảo vệ, chăm sóc và giáo dục trẻ em; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường;
  Bảo vệ quyền lợi người tiêu dùng; Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng;
  Bảo vệ sức khỏe nhân dân; Bầu cử đại biểu Quốc hội; Bầu cử đại biểu Hội đồng nhân dân;
  Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Biển Việt Nam; Biên giới quốc gia;
  Biên phòng Việt Nam; Bình đẳng giới; Bưu chính; Cải cách ruộng đất; Các tổ chức tín dụng; Các công cụ chuyển nhượng;
  Cán bộ, công chức; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Căn cước; Căn cước công dân;
  Cạnh tranh; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chính quyền địa phương; Chuyển đổi số;
  Chuyển giao công nghệ; Chứng khoán; Công an nhân dân; Công an xã; Công chứng; Công đoàn; Công nghệ cao;
  Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp;
  Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Cư trú; Dân quân tự vệ; Dân số;
  Dầu khí; Di sản văn hóa; Doanh nghiệp; Doanh nghiệp nhà nước; Doanh nghiệp tư nhân; Dự trữ quốc gia;
  Du lịch; Dược; Dữ liệu; Đa dạng sinh học; Đất đai; Đầu tư; Đầu tư công;
  Đầu tư theo phương thức đối tác công tư; Đầu tư nước ngoài tại Việt Nam; Khuyến khích đầu tư trong nước;
  Đấu giá tài sản; Đấu thầu; Đặc xá; Đê điều; Điện ảnh; Điện lực; Điều ước quốc tế; Địa chất và khoáng sản;
  Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt; Đường sắt Việt Nam; Giá; Giám định tư pháp; Giáo dục;
  Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Dạy nghề; Giao dịch điện tử;
  Giao thông đường bộ; Giao thông đường thủy nội địa; Hải quan; Hàng không dân dụng Việt Nam;
  Hàng không dân dụng; Hiến ghép mô, tạng; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác;
  Hóa chất; Hoạt động chữ thập đỏ; Hoạt động giám sát của Quốc hội;
  Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án;
  Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Hỗ trợ doanh nghiệp nhỏ và vừa; Hội; Kế toán;
  Khám bệnh, chữa bệnh; Khí tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ;
  Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc;
  Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp; Lực lượng dự bị động viên;
  Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lực lượng tham gia gìn giữ hòa bình của Liên hợp quốc;
  Lưu trữ; Lý lịch tư pháp; Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam;
  Ngân hàng Nhà nước; Ngân sách nhà nước; Nghĩa vụ quân sự; Người cao tuổi; Người khuyết tật;
  Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở;
  Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản;
  Phá sản doanh nghiệp; Phổ biến, giáo dục pháp luật; Phí và lệ phí; Phòng bệnh;
  Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống ma túy;
  Phòng, chống mua bán người;
  Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS);
  Phòng, chống HIV/AIDS; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia;
  Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai;
  Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phòng thủ dân sự;
  Phục hồi, phá sản; Quản lý ngoại thương; Quản lý nợ công; Quản lý, sử dụng tài sản công;
  Quản lý, sử dụng tài sản nhà nước;
  Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp;
  Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; Quản lý thuế;
  Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quốc phòng; Quốc tịch Việt Nam;
  Quốc tịch; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam;
  Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Sở hữu trí tuệ;
  Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo;
  Tần số vô tuyến điện; Thanh niên; Thanh tra; Thẻ căn cước; Thi đua, khen thưởng; Thi hành án dân sự;
  Thi hành án hình sự; Thi hành tạm giữ, tạm giam; Thỏa thuận quốc tế; Thống kê; Thú y; Thủ đô;
  Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất nông nghiệp;
  Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp;
  Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thuế xuất khẩu, nhập khẩu;
  Thuế chuyển quyền sử dụng đất; Thủy lợi; Thủy sản; Thực hành tiết kiệm, chống lãng phí;
  Thực hiện dân chủ ở cơ sở; Thương mại; Tiếp cận thông tin; Tiếp công dân;
  Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tình trạng khẩn cấp; Tố cáo; Tố tụng hành chính;
  Tổ chức Chính phủ; Tổ chức chính quyền địa phương; Tổ chức cơ quan điều tra hình sự;
  Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân;
  Tổ chức Viện kiểm sát nhân dân; Trách nhiệm bồi thường của Nhà nước; Trẻ em;
  Trật tự, an toàn giao thông đường bộ; Trí tuệ nhân tạo; Trọng tài thương mại; Trồng trọt;
  Trợ giúp pháp lý; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Tư pháp người chưa thành niên;
  Tương trợ tư pháp; Tương trợ tư pháp về dân sự; Tương trợ tư pháp về hình sự; Dẫn độ;
  Chuyển giao người đang chấp hành án phạt tù; Ưu đãi người có công với cách mạng; Viên chức; Việc làm;
  Viễn thông; Vệ sinh an toàn thực phẩm; Xây dựng; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam;
  Xử lý vi phạm hành chính; Y tế dự phòng; Hoạt động chất vấn; Luật sư; Báo chí; Thư viện;
  Thể dục, thể thao; Hợp nhất văn bản quy phạm pháp luật; Giá trị gia tăng; Cơ yếu;
  Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia; Biểu tình; Hành chính công;
  Phổ cập giáo dục tiểu học; Quản lý, bảo vệ công trình quốc phòng và khu quân sự; Cảnh sát biển;
  Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người; Đơn vị hành chính - kinh tế đặc biệt
`)

const ordinances = listed(`
  Bà mẹ Việt Nam anh hùng;   Án phí, lệ phí Tòa án; Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia;
  Bảo vệ Lăng Chủ tịch Hồ Chí Minh; Bưu chính, Viễn thông; Cán bộ, công chức; Cảnh sát môi trường;
  Chi phí giám định; Chi phí tố tụng; Công an xã; Công nghiệp quốc phòng; Cựu chiến binh; Dân quân tự vệ;
  Dân số; Đào tạo nghiệp vụ quốc phòng; Động viên công nghiệp; Giá; Giống cây trồng; Giống vật nuôi;
  Hợp nhất văn bản quy phạm pháp luật; Hợp đồng kinh tế; Khai thác và bảo vệ công trình thủy lợi; Lãnh sự;
  Lưu trữ quốc gia; Ngoại hối; Người cao tuổi; Người tàn tật; Phí và lệ phí; Phòng, chống mại dâm;
  Pháp điển hệ thống quy phạm pháp luật; Quản lý thị trường;
  Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Thú y; Thủ tục giải quyết các vụ án dân sự;
  Tín ngưỡng, tôn giáo;
  Trình tự, thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại Tòa án nhân dân;
  Ưu đãi người có công với cách mạng; Xử lý vi phạm hành chính;
  Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng; Chống tham nhũng;
  Thực hành tiết kiệm, chống lãng phí; Tình trạng khẩn cấp; Thể dục, thể thao; Đê điều; Quảng cáo;
  Bảo vệ và kiểm dịch thực vật; Chất lượng hàng hóa; Đo lường; Vệ sinh an toàn thực phẩm;
  Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS);
  Giám định tư pháp; Thi hành án dân sự; Luật sư; Trọng tài thương mại; Cảnh vệ; Bộ đội biên phòng;
  Bảo vệ bí mật nhà nước; Nghĩa vụ lao động công ích; Thuế tài nguyên; Thuế nhà, đất;
  Thẩm phán và Hội thẩm Tòa án nhân dân; Kiểm sát viên Viện kiểm sát nhân dân; An ninh nhân dân;
  Cảnh sát nhân dân Việt Nam; Lực lượng Cảnh sát biển Việt Nam; Cảnh sát cơ động;
  Lực lượng An ninh nhân dân Việt Nam; Lực lượng Cảnh sát nhân dân Việt Nam; Bảo hộ quyền tác giả;
  Bảo hộ quyền sở hữu công nghiệp; Bảo vệ quyền lợi người tiêu dùng; Chuyển giao công nghệ nước ngoài vào Việt Nam; Bảo hộ lao động; Hải quan;
  Hợp đồng dân sự; Thừa kế; Nhà ở; Kế toán và thống kê; Bảo vệ tài liệu lưu trữ quốc gia;
  Hành nghề y, dược tư nhân; Bảo vệ các công trình giao thông; Phòng, chống lụt, bão; Tài nguyên khoáng sản;
  Thuế thu nhập đối với người có thu nhập cao; Thuế nông nghiệp; Tổ chức luật sư; Chống bán phá giá hàng hóa nhập khẩu vào Việt Nam;
  Chống trợ cấp hàng hóa nhập khẩu vào Việt Nam; Tự vệ trong nhập khẩu hàng hóa nước ngoài vào Việt Nam;
  Thương phiếu; Lực lượng dự bị động viên; Nghĩa vụ quân sự; Thi hành án phạt tù; Thủ tục bắt giữ tàu bay;
  Thủ tục bắt giữ tàu biển; Thủ tục giải quyết các vụ án hành chính; Thủ tục giải quyết các vụ án kinh tế;
  Thủ tục giải quyết các tranh chấp lao động; Ký kết và thực hiện điều ước quốc tế;
  Ký kết và thực hiện thỏa thuận quốc tế; Bảo vệ nguồn lợi thủy sản; Bảo vệ rừng;
  Bảo vệ, chăm sóc và giáo dục trẻ em; Dự trữ quốc gia; Dự bị động viên;
  Nhập cảnh, xuất cảnh, cư trú của người nước ngoài tại Việt Nam
`)

/** Shorter and abbreviated ways of saying a title. */
const shorterLaws = listed(`
  ATTP = An toàn thực phẩm; ATVSLĐ = An toàn, vệ sinh lao động; BHXH = Bảo hiểm xã hội;
  BHYT = Bảo hiểm y tế; BVMT = Bảo vệ môi trường; Ban hành VBQPPL = Ban hành văn bản quy phạm pháp luật;
  BHVBQPPL = Ban hành văn bản quy phạm pháp luật; Cán bộ công chức = Cán bộ, công chức;
  CBCC = Cán bộ, công chức; CNTT = Công nghệ thông tin; CĐS = Chuyển đổi số; GTĐB = Giao thông đường bộ;
  GDĐH = Giáo dục đại học; GDNN = Giáo dục nghề nghiệp; HNGĐ = Hôn nhân và gia đình;
  HN&GĐ = Hôn nhân và gia đình; HTX = Hợp tác xã; KH&CN = Khoa học và công nghệ;
  KHCN = Khoa học và công nghệ; KH,CN&ĐMST = Khoa học, công nghệ và đổi mới sáng tạo;
  KHCN&ĐMST = Khoa học, công nghệ và đổi mới sáng tạo;
  KHCN và ĐMST = Khoa học, công nghệ và đổi mới sáng tạo; Kinh doanh BĐS = Kinh doanh bất động sản;
  KDBĐS = Kinh doanh bất động sản; NSNN = Ngân sách nhà nước; Ngân sách = Ngân sách nhà nước;
  NVQS = Nghĩa vụ quân sự; NKT = Người khuyết tật; PCCC = Phòng cháy và chữa cháy;
  Phòng cháy chữa cháy = Phòng cháy và chữa cháy; PCTN = Phòng, chống tham nhũng;
  PCTT = Phòng, chống thiên tai; PPP = Đầu tư theo phương thức đối tác công tư; SHTT = Sở hữu trí tuệ;
  TCTD = Các tổ chức tín dụng; Tổ chức tín dụng = Các tổ chức tín dụng; THADS = Thi hành án dân sự;
  TTHC = Tố tụng hành chính; Tổ chức CQĐP = Tổ chức chính quyền địa phương;
  Thuế TNCN = Thuế thu nhập cá nhân; Thuế TNDN = Thuế thu nhập doanh nghiệp;
  Thuế GTGT = Thuế giá trị gia tăng; Thuế VAT = Thuế giá trị gia tăng; Thuế TTĐB = Thuế tiêu thụ đặc biệt;
  Thuế XNK = Thuế xuất khẩu, thuế nhập khẩu; Thuế xuất nhập khẩu = Thuế xuất khẩu, thuế nhập khẩu;
  Thuế XK, thuế NK = Thuế xuất khẩu, thuế nhập khẩu; Thuế BVMT = Thuế bảo vệ môi trường;
  TC&QCKT = Tiêu chuẩn và quy chuẩn kỹ thuật; XLVPHC = Xử lý vi phạm hành chính;
  Xử lý VPHC = Xử lý vi phạm hành chính; Phòng chống tác hại rượu bia = Phòng, chống tác hại của rượu, bia;
  Phòng chống tác hại thuốc lá = Phòng, chống tác hại của thuốc lá;
  Phòng chống bạo lực gia đình = Phòng, chống bạo lực gia đình; Hôn nhân gia đình = Hôn nhân và gia đình;
  Sĩ quan QĐND Việt Nam = Sĩ quan Quân đội nhân dân Việt Nam;
  Sĩ quan QĐNDVN = Sĩ quan Quân đội nhân dân Việt Nam; CAND = Công an nhân dân;
  Đầu tư PPP = Đầu tư theo phương thức đối tác công tư; Khám chữa bệnh = Khám bệnh, chữa bệnh;
  KBCB = Khám bệnh, chữa bệnh; Hỗ trợ DNNVV = Hỗ trợ doanh nghiệp nhỏ và vừa; ANM = An ninh mạng;
  ATTTM = An toàn thông tin mạng; Quản lý sử dụng tài sản công = Quản lý, sử dụng tài sản công;
  Công chức = Cán bộ, công chức; Công chức, viên chức = Cán bộ, công chức;
  Hỗ trợ doanh nghiệp vừa và nhỏ = Hỗ trợ doanh nghiệp nhỏ và vừa;
  Hỗ trợ DNVVN = Hỗ trợ doanh nghiệp nhỏ và vừa; Đầu tư nước ngoài = Đầu tư nước ngoài tại Việt Nam;
  An toàn thông tin = An toàn thông tin mạng; Thuế thu nhập DN = Thuế thu nhập doanh nghiệp;
  Tổ chức CP = Tổ chức Chính phủ; CLSPHH = Chất lượng sản phẩm, hàng hóa; NLNT = Năng lượng nguyên tử;
  Tài sản công = Quản lý, sử dụng tài sản công; BVQLNTD = Bảo vệ quyền lợi người tiêu dùng;
  Bảo vệ người tiêu dùng = Bảo vệ quyền lợi người tiêu dùng; Tiếp cận TT = Tiếp cận thông tin;
  các TCTD = Các tổ chức tín dụng; CK = Chứng khoán; KDBH = Kinh doanh bảo hiểm;
  ATGT = Trật tự, an toàn giao thông đường bộ
`)
const shorterCodes = listed(`
  HS = Hình sự; DS = Dân sự; LĐ = Lao động; TTHS = Tố tụng hình sự; TTDS = Tố tụng dân sự
`)

/** Titles read after 'Luật' and 'Bộ luật'. 'Luật Hình sự' and 'Luật TTHS' are said for the codes. */
export const lawTitles: readonly (readonly [string, LawTitle])[] = [
  ...laws.map(title => entry('luat', title)),
  ...codes.map(title => entry('bo-luat', title)),
  ...shorterLaws.map(row => entry('luat', ...shortRow(row))),
  ...shorterCodes.map(row => entry('bo-luat', ...shortRow(row))),
  ['Giao thông', { kind: 'luat', title: 'Giao thông đường bộ', spoken: true }],
  ['Bầu cử', { kind: 'luat', title: 'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân', spoken: true }],
]

function entry(kind: DocumentKind, title: string, said = title): readonly [string, LawTitle] {
  const spelled = said === title ? { kind, title } : { kind, title, said }
  return [said, /^\p{Lu}{2}/u.test(said) ? { ...spelled, capitals: true } : spelled]
}

/** 'BHYT = Bảo hiểm y tế' */
function shortRow(row: string): [title: string, said: string] {
  const [said = '', title = ''] = row.split(' = ')
  return [title, said]
}

/** Titles read after 'Pháp lệnh'. */
export const ordinanceTitles: readonly (readonly [string, LawTitle])[] = ordinances.map(title =>
  entry('phap-lenh', title),
)

/** Single words that stand for a code: 'BLHS năm 2015'. */
export const codeAbbreviations: ReadonlyMap<string, LawTitle> = new Map([
  ['BLHS', { kind: 'bo-luat', title: 'Hình sự' }],
  ['BLDS', { kind: 'bo-luat', title: 'Dân sự' }],
  ['BLLĐ', { kind: 'bo-luat', title: 'Lao động' }],
  ['BLTTHS', { kind: 'bo-luat', title: 'Tố tụng hình sự' }],
  ['BLTTDS', { kind: 'bo-luat', title: 'Tố tụng dân sự' }],
  ['BLHH', { kind: 'bo-luat', title: 'Hàng hải Việt Nam' }],
])
