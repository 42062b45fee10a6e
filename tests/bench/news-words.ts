// What generated news is made of: topics of a provincial department of science and technology, people, places, and
// sentences. The words are real, what they say is not.

export interface NewsTopic {
  name: string
  /** What an article of the topic may be about: part of its title. */
  subjects: readonly string[]
  /** What its sentences speak of. */
  terms: readonly string[]
}

const topic = (name: string, subjects: string, terms: string): NewsTopic => ({
  name,
  subjects: subjects.split('; '),
  terms: terms.split('; '),
})

export const newsTopics: readonly NewsTopic[] = [
  topic(
    'Cây ăn quả',
    'trồng na trái vụ; ghép mắt hồng không hạt; bao trái mận tam hoa; tỉa cành quýt vàng; phục tráng giống lê nâu',
    'mắt ghép; tán lá; độ ngọt; bọc quả; vụ thu hoạch; rầy chổng cánh',
  ),
  topic(
    'Cây dược liệu',
    'nhân giống ba kích; trồng sa nhân tím; chiết tinh dầu hồi; sơ chế thảo quả; bảo tồn lan kim tuyến',
    'hoạt chất; vườn ươm; bóng rừng; dược điển; tinh dầu; hom giống',
  ),
  topic(
    'Chăn nuôi',
    'nuôi ngựa bạch; ủ chua thức ăn cho trâu bò; nuôi gà sáu ngón; phòng dịch tả lợn; nuôi ong lấy mật',
    'đệm lót; khẩu phần; đàn giống; tiêm phòng; chuồng trại; trọng lượng xuất bán',
  ),
  topic(
    'Thủy sản',
    'nuôi cá lồng trên hồ; sản xuất giống cá chiên; nuôi ếch thương phẩm; xử lý ao nuôi bằng vi sinh; ương cá tầm nước lạnh',
    'oxy hòa tan; mật độ thả; thức ăn viên; nguồn nước; cỡ giống; bệnh nấm mang',
  ),
  topic(
    'Lâm nghiệp',
    'trồng rừng gỗ lớn; cấp chứng chỉ rừng; nuôi cấy mô bạch đàn; phòng cháy rừng bằng vệ tinh; trồng tre lấy măng',
    'mật độ cây; thảm thực bì; luân kỳ; ảnh viễn thám; lâm phần; độ che phủ',
  ),
  topic(
    'Nông nghiệp hữu cơ',
    'ủ phân từ vỏ cà phê; trồng rau trong nhà màng; làm lúa không hóa chất; bẫy bả sinh học cho ruồi vàng; trồng chè hữu cơ',
    'nấm đối kháng; phân xanh; vùng đệm; dư lượng; luống rau; chứng nhận hữu cơ',
  ),
  topic(
    'Công nghệ sau thu hoạch',
    'sấy lạnh quả vải; bảo quản hồng bằng màng bao; chế biến măng ớt; đóng gói hút chân không; chưng cất rượu men lá',
    'độ ẩm; kho lạnh; mẻ sấy; hạn sử dụng; bao bì; dây chuyền',
  ),
  topic(
    'Chỉ dẫn địa lý',
    'lập hồ sơ chỉ dẫn địa lý cho hoa hồi; quản lý chỉ dẫn địa lý quýt; khoanh vùng chỉ dẫn địa lý cho vịt quay; dán tem chỉ dẫn địa lý; bảo hộ chỉ dẫn địa lý ở nước ngoài',
    'danh tiếng; bản mô tả; vùng trồng; cảm quan; hồ sơ đăng bạ; tổ chức tập thể',
  ),
  topic(
    'Nhãn hiệu',
    'đăng ký nhãn hiệu tập thể; tra cứu nhãn hiệu trùng lặp; gia hạn nhãn hiệu chứng nhận; chống hàng nhái nhãn hiệu; thiết kế nhãn hiệu cho hợp tác xã',
    'dấu hiệu phân biệt; quy chế sử dụng; văn bằng; xâm phạm quyền; nhóm sản phẩm; phản đối đơn',
  ),
  topic(
    'Sáng chế, giải pháp hữu ích',
    'khai thác thông tin sáng chế; nộp đơn giải pháp hữu ích; định giá bằng sáng chế; hội thi sáng tạo kỹ thuật; tuyên dương nhà sáng chế không chuyên',
    'tính mới; trình độ sáng tạo; bản vẽ; yêu cầu bảo hộ; người nộp đơn; thẩm định nội dung',
  ),
  topic(
    'Đo lường',
    'kiểm định cột đo xăng dầu; hiệu chuẩn cân điện tử; kiểm tra đồng hồ nước; thanh tra công tơ điện; dán tem đồng hồ taxi',
    'sai số; chuẩn đo lường; phương tiện đo; niêm chì; phép đo; quả cân',
  ),
  topic(
    'Tiêu chuẩn cơ sở',
    'công bố tiêu chuẩn cơ sở cho mật ong; viết tiêu chuẩn cơ sở cho miến dong; soát xét tiêu chuẩn cơ sở; góp ý dự thảo tiêu chuẩn quốc gia; phổ biến tiêu chuẩn cho xưởng mộc',
    'chỉ tiêu; phép thử; người công bố; mức chất lượng; dự thảo; bản rõ ràng',
  ),
  topic(
    'Quy chuẩn kỹ thuật',
    'chứng nhận hợp quy đồ chơi trẻ em; lấy mẫu mũ bảo hiểm; kiểm tra thép làm cốt bê tông; công bố hợp quy gạch không nung; xử phạt thiết bị điện kém an toàn',
    'dấu hợp quy; mẫu thử; lô hàng; nhà nhập khẩu; phòng thử nghiệm; cảnh báo',
  ),
  topic(
    'Năng suất chất lượng',
    'áp dụng năm ép trong xưởng gốm; đánh giá năng suất nhà máy xi măng; giải thưởng chất lượng quốc gia; tinh gọn dây chuyền may; duy trì hệ thống quản lý chất lượng',
    'lãng phí; thao tác; năng suất lao động; chuyên gia đánh giá; cải tiến; sự không phù hợp',
  ),
  topic(
    'Mã số mã vạch',
    'cấp mã số mã vạch; truy xuất nguồn gốc rau an toàn; dán mã truy xuất cho hồng vành khuyên; kết nối cổng truy xuất; thu hồi mã số hết hạn',
    'mã doanh nghiệp; tem thông minh; chuỗi cung ứng; nhật ký đồng ruộng; máy quét; định danh lô',
  ),
  topic(
    'An toàn bức xạ',
    'kiểm tra máy chụp ép quang; cấp phép nguồn phóng xạ; diễn tập ứng phó sự cố bức xạ; đo phông phóng xạ vùng mỏ; tập huấn nhân viên bức xạ',
    'liều kế; che chắn; suất liều; phòng đặt máy; nhân viên y tế; kịch bản',
  ),
  topic(
    'Khởi nghiệp sáng tạo',
    'ươm tạo dự án khởi nghiệp; thi ý tưởng khởi nghiệp của thanh niên; kết nối quỹ đầu tư mạo hiểm; mở không gian làm việc chung; cố vấn cho phụ nữ khởi nghiệp',
    'nhà cố vấn; gọi vốn; mô hình kinh doanh; sản phẩm thử; vườn ươm; ngày hội',
  ),
  topic(
    'Thị trường công nghệ',
    'mở sàn giao dịch công nghệ; chuyển giao dây chuyền ép viên; thẩm định giá công nghệ; hội chợ thiết bị; môi giới hợp đồng chuyển giao',
    'bên mua; bí quyết; chào hàng; gian trưng bày; điều khoản; bảo hành',
  ),
  topic(
    'Đề tài cấp tỉnh',
    'tuyển chọn đề tài cấp tỉnh; nghiệm thu đề tài cấp tỉnh; xác định nhiệm vụ đặt hàng; giao nộp kết quả nghiên cứu; quyết toán kinh phí đề tài',
    'hội đồng; thuyết minh; chủ nhiệm; phiếu chấm; sản phẩm khoa học; tiến độ',
  ),
  topic(
    'Số hóa di sản',
    'số hóa hiện vật bảo tàng; quét ba chiều đình làng; thu âm hát then; lập bản đồ số di tích; phục dựng hoa văn thổ cẩm',
    'hiện vật; đám mây điểm; nghệ nhân; siêu dữ liệu; tư liệu; ảnh toàn cảnh',
  ),
  topic(
    'Chuyển đổi số',
    'chuyển đổi số ở xã vùng cao; chuyển đổi số cho chợ truyền thống; tổ công nghệ số cộng đồng; chuyển đổi số trong trường học; đánh giá mức độ chuyển đổi số',
    'điện thoại thông minh; kỹ năng số; ví điện tử; nền tảng; dữ liệu dùng chung; hộ kinh doanh',
  ),
  topic(
    'Dịch vụ công trực tuyến',
    'nộp hồ sơ dịch vụ công trực tuyến; hỗ trợ dịch vụ công lưu động; thanh toán lệ phí trên mạng; cắt giảm giấy tờ khi làm dịch vụ công; chấm điểm dịch vụ công của sở',
    'tài khoản định danh; biểu mẫu; kết quả điện tử; cán bộ tiếp nhận; lệ phí; phiếu hẹn',
  ),
  topic(
    'An toàn thông tin',
    'diễn tập an toàn thông tin; phòng chống lừa đảo qua mạng; sao lưu dữ liệu cơ quan; phê duyệt cấp độ hệ thống thông tin; gỡ mã độc trên máy trạm',
    'mật khẩu; mã độc; nhật ký truy cập; tường lửa; sự cố; bản vá',
  ),
  topic(
    'Viễn thông',
    'xóa vùng lõm sóng; lắp trạm phát sóng ở thôn bản; ngầm hóa cáp treo; kiểm tra can nhiễu tần số; tắt sóng thế hệ cũ',
    'thuê bao; băng thông; cột ăng ten; đường trục; thiết bị đầu cuối; phủ sóng',
  ),
  topic(
    'Bưu chính',
    'giao hồ sơ qua bưu điện; mở điểm bưu điện văn hóa xã; bán nông sản qua sàn bưu chính; phát báo Đảng trong ngày; gắn mã địa chỉ số',
    'bưu tá; bưu gửi; tuyến thư; kho chia chọn; địa chỉ; cước phí',
  ),
  topic(
    'Trí tuệ nhân tạo',
    'nhận dạng sâu bệnh bằng trí tuệ nhân tạo; trợ lý ảo cho công chức; dịch tiếng dân tộc bằng máy; đếm xe bằng ca mê ra thông minh; dự báo lũ quét bằng mạng nơ ron',
    'tập huấn luyện; mô hình; thuật toán; độ chính xác; nhãn dữ liệu; máy chủ',
  ),
  topic(
    'Internet vạn vật',
    'quan trắc đất bằng cảm biến; tưới nhỏ giọt tự động; giám sát kho lạnh từ xa; cảnh báo sạt lở bằng cảm biến; chiếu sáng đường phố thông minh',
    'cảm biến; trạm thu; sóng dài; bảng điều khiển; pin mặt trời; ngưỡng cảnh báo',
  ),
  topic(
    'Năng lượng',
    'lắp điện mặt trời mái nhà; làm hầm khí sinh học; tiết kiệm điện trong lò gạch; đun bếp bằng viên nén mùn cưa; kiểm toán năng lượng nhà máy',
    'công suất; suất tiêu hao; tấm pin; lò đốt; hiệu suất; phụ tải',
  ),
  topic(
    'Môi trường',
    'xử lý nước thải làng nghề; phân loại rác tại nguồn; phục hồi đất sau khai mỏ; ủ rác hữu cơ hộ gia đình; quan trắc không khí cửa khẩu',
    'bãi chôn lấp; bùn thải; vi sinh vật; bụi mịn; bể lắng; nước rỉ rác',
  ),
  topic(
    'Phòng chống thiên tai',
    'lập bản đồ nguy cơ sạt lở; đo mưa tự động ở đầu nguồn; gia cố mái ta luy; cảnh báo băng giá; xây nhà tránh lũ',
    'lượng mưa; vết nứt; đường sơ tán; mực nước; trạm đo; hộ nguy hiểm',
  ),
  topic(
    'Y tế',
    'khám bệnh từ xa cho trạm y tế; sàng lọc bệnh tan máu bẩm sinh; bệnh án điện tử; bào chế thuốc nam; theo dõi người bệnh đái tháo đường',
    'bác sĩ tuyến trên; hình ảnh chẩn đoán; người bệnh; phác đồ; buồng bệnh; mẫu máu',
  ),
  topic(
    'Giáo dục',
    'dạy lập trình cho học sinh dân tộc; thi khoa học kỹ thuật học sinh trung học; phòng thí nghiệm ảo; giáo dục kỹ năng nghề rừng; làm thư viện điện tử',
    'giáo viên; bài giảng; câu lạc bộ; rô bốt; giải nhất; học liệu',
  ),
  topic(
    'Vật liệu xây dựng',
    'sản xuất gạch không nung; nghiền cát từ đá vôi; làm ngói xi măng; dùng tro bay đắp đường; thử tấm tường nhẹ',
    'cốt liệu; cường độ nén; khuôn ép; phụ gia; mẫu lập phương; mỏ đá',
  ),
  topic(
    'Cơ khí nông nghiệp',
    'chế tạo máy tách vỏ hồi; cải tiến máy gieo lúa; làm máy băm chuối; thử xe kéo gỗ; lắp giàn phun thuốc bằng thiết bị bay',
    'trục quay; lưỡi dao; mô tơ; năng suất giờ; thợ máy; bản thiết kế',
  ),
  topic(
    'Công nghệ sinh học',
    'nuôi cấy mô chuối tây; sản xuất nấm linh chi; nhân chế phẩm vi sinh; phân tích gen giống lúa nếp; lên men giấm táo mèo',
    'phòng vô trùng; môi trường thạch; chủng giống; bịch phôi; ống nghiệm; enzim',
  ),
  topic(
    'Thống kê khoa học',
    'điều tra nguồn nhân lực nghiên cứu; khảo sát đổi mới của doanh nghiệp; lập danh mục tổ chức khoa học; công bố chỉ số đổi mới địa phương; thống kê chi cho nghiên cứu',
    'phiếu hỏi; mẫu điều tra; số liệu; tỷ lệ phản hồi; niên giám; biểu tổng hợp',
  ),
  topic(
    'Thanh tra',
    'thanh tra giá bán phân bón; thanh tra nhãn hàng hóa; giải quyết đơn khiếu nại; thanh tra cửa hàng vàng; công khai kết luận thanh tra',
    'biên bản; kết luận; mức phạt; cơ sở kinh doanh; kế hoạch kiểm tra; tang vật',
  ),
  topic(
    'Hợp tác quốc tế',
    'hợp tác với viện nghiên cứu nước bạn; trao đổi chuyên gia biên giới; tiếp nhận viện trợ thiết bị; hội thảo song phương về giống ngô; học bổng cho cán bộ trẻ',
    'bản ghi nhớ; đoàn công tác; phiên dịch; đối tác; thị thực; chuyến khảo sát',
  ),
  topic(
    'Văn thư, lưu trữ',
    'chỉnh lý tài liệu tồn đọng; nộp lưu hồ sơ điện tử; ký số văn bản đi; tiêu hủy tài liệu hết giá trị; tập huấn soạn thảo văn bản',
    'mục lục hồ sơ; thời hạn bảo quản; con dấu; bìa hồ sơ; giá sách; phông lưu trữ',
  ),
  topic(
    'Cải cách hành chính',
    'rút ngắn thời gian giải quyết thủ tục hành chính; khảo sát sự hài lòng của người dân; sắp xếp phòng chuyên môn; chấm chỉ số cải cách hành chính; đối thoại với doanh nghiệp',
    'bộ phận một cửa; quy trình nội bộ; vị trí việc làm; lời xin lỗi; bảng điểm; sáng kiến',
  ),
]

/** Before what an article is about. */
export const newsActions = [
  'Kinh nghiệm',
  'Hiệu quả bước đầu của việc',
  'Hướng dẫn',
  'Nhân rộng mô hình',
  'Nghiệm thu dự án',
  'Sơ kết một năm',
  'Tập huấn',
  'Những khó khăn khi',
  'Hội thảo về',
  'Đoàn công tác thăm mô hình',
] as const

const first =
  'Suối; Đồng; Nà; Khuổi; Bản; Pò; Thượng; Hạ; Tân; Phú; Quảng; Vĩnh; Đoàn; Hòa; Bình; Long'.split('; ')
const second =
  'Đá; Xanh; Lùng; Mơ; Chanh; Sâm; Lễ; Kim; Thành; Yên; Mai; Thạch; Trạch; Ngọc; Sơn; Giang; Hương; Khánh; Minh; Tùng'.split(
    '; ',
  )
/** Communes that are nowhere. */
export const newsPlaces: readonly string[] = first.flatMap(one => second.map(other => `${one} ${other}`))

export const familyNames =
  'Nông; Hoàng; Lý; Triệu; Vi; Lương; Đàm; Chu; Bế; Lộc; Mã; Dương; Phùng; Đặng; Hứa; La; Linh; Ngọ; Tô; Ngô'.split(
    '; ',
  )
export const middleNames =
  'Văn; Thị; Đức; Minh; Thanh; Ngọc; Quang; Thúy; Kim; Hải; Bích; Xuân; Hữu; Đình'.split('; ')
export const givenNames =
  'Quân; Hạnh; Đạt; Thủy; Khoa; Liên; Tuyên; Hòa; Diễm; Cường; Loan; Phượng; Toàn; Duyên; Nghĩa; Thoa; Sáng; Huyền; Đông; Ánh; Vượng; Trinh; Kiên; Lụa; Bảo; Nhài; Thắng; Uyên; Hiệp; Đoan'.split(
    '; ',
  )

/** {subject}, {term}, {place}, {n} and {month} are filled in. */
export const newsSentences = [
  'Việc {subject} được bắt đầu từ tháng {month}, khi các hộ ở xã {place} nhận tài liệu hướng dẫn đầu tiên',
  'Theo cán bộ kỹ thuật, {term} là điều phải theo dõi hằng ngày, nhất là trong {n} tuần đầu',
  'So với cách làm cũ, chi phí giảm khoảng {n} phần trăm mà {term} vẫn giữ được như mong muốn',
  'Người dân xã {place} góp công và mặt bằng, Nhà nước hỗ trợ vật tư cùng {term}',
  'Nhóm thực hiện đã tới xã {place} {n} lần để ghi chép về {term} và {term2}',
  'Sau {n} tháng, {term} đạt yêu cầu ở hầu hết các điểm, chỉ còn hai điểm phải làm lại',
  'Khó khăn lớn nhất là {term}, vì thời tiết năm nay mưa nhiều và đường vào thôn còn xấu',
  'Các hộ tham gia mong được tập huấn thêm về {term2} trước khi vào vụ mới',
  'Trong buổi họp tháng {month}, ý kiến của các thành viên tập trung vào {term} và cách tính công',
  'Cán bộ phòng chuyên môn lưu ý rằng {term} không thể thay cho {term2}, hai việc phải đi cùng nhau',
  'Từ {n} hộ ban đầu, nay đã có gấp ba số hộ hỏi cách {subject}',
  'Kinh phí còn lại được dùng để mua dụng cụ đo {term} và in tờ rơi bằng hai thứ tiếng',
  'Một số nơi tự ý bỏ qua bước {term}, nên kết quả không đều giữa các thôn',
  'Bài học rút ra là chọn đúng người, làm đúng lúc và ghi lại từng thay đổi của {term}',
  'Đại diện hợp tác xã cho rằng {term2} quyết định giá bán, còn {term} quyết định lượng hàng',
  'Ở xã {place}, trưởng thôn lập sổ riêng để theo dõi {term}, cuối tuần đọc lại trên loa',
  'Báo cáo gửi Sở nêu {n} kiến nghị, trong đó có việc cấp thêm thiết bị kiểm tra {term}',
  'Các chuyên gia đã trả lời câu hỏi của bà con về {term} ngay tại hiện trường',
  'Mục tiêu của năm tới là đưa việc {subject} tới ít nhất {n} thôn khó khăn',
  'Kết quả ấy chưa lớn, nhưng cho thấy {term} hoàn toàn có thể làm chủ được tại chỗ',
  'Ban đầu nhiều người ngại, vì {term2} đòi hỏi kiên nhẫn và ghi chép tỉ mỉ',
  'Mẫu được gửi về phòng phân tích, {n} ngày sau có kết quả về {term}',
  'Lớp học kéo dài {n} buổi, nửa thời gian dành cho thực hành với {term}',
  'Tổ giám sát của xã {place} kiểm tra chéo {term} giữa các nhóm hộ mỗi tháng một lần',
] as const

/** What documents regulate, before what a topic is about. */
export const documentActions = [
  'Quy định chi tiết việc',
  'Ban hành kế hoạch',
  'Phê duyệt chương trình hỗ trợ',
  'Về đẩy mạnh',
  'Quy định mức chi cho việc',
  'Về tổ chức',
] as const
