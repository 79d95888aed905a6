/**
 * What the judge of exercises says of each fault, apart from the other strings because the browser loads it. One
 * sentence each: what is wrong, why, and the mend. The order is that in which several faults are told.
 */
export const symbolSentences = {
  symbolEmpty: 'Chưa ghi gì để chấm; hãy ghi số, chữ thể loại và chữ cơ quan ban hành.',
  symbolUnreadable:
    'Chỗ đã ghi không có số và không có chữ nên không thành ký hiệu; hãy ghi theo thứ tự số, gạch nối, chữ thể loại, gạch chéo, chữ cơ quan.',
  numberMissing:
    'Thiếu số, nên không biết là văn bản thứ mấy của thể loại này; hãy ghi số ở đầu ký hiệu.',
  typeMissing:
    'Thiếu chữ thể loại; ký hiệu văn bản của Đảng luôn có chữ này, cả công văn cũng ghi CV; hãy thêm vào giữa gạch nối và gạch chéo.',
  issuerMissing:
    'Thiếu chữ cơ quan ban hành, nên không biết văn bản của ai; hãy ghi chữ đó sau gạch chéo.',
  typeDirectiveForProgramme:
    'CT là chữ của chỉ thị, chương trình ghi CTr; hãy thêm chữ r thường để không nhầm hai thể loại.',
  typeProgrammeForDirective: 'CTr là chữ của chương trình, chỉ thị ghi CT; hãy bỏ chữ r.',
  typeCircularForSubmission:
    'TT là chữ của thông tri, tờ trình ghi TTr; hãy thêm chữ r thường để không nhầm hai thể loại.',
  typeSubmissionForCircular: 'TTr là chữ của tờ trình, thông tri ghi TT; hãy bỏ chữ r.',
  typeDecisionForWorkRules:
    'QĐ là chữ của quyết định và quy định, quy chế có chữ riêng; hãy ghi QC.',
  typeWorkRulesForDecision:
    'QC là chữ của quy chế; quyết định và quy định cùng ghi QĐ; hãy ghi lại chữ thể loại.',
  typeStateRegulation:
    'Đó là chữ mà cơ quan nhà nước dùng cho quy định; trong ký hiệu của Đảng, quy định và quyết định cùng ghi QĐ.',
  typeProjectForScheme: 'DA là chữ của dự án, đề án ghi ĐA; hãy gõ chữ Đ có gạch ngang.',
  typeSchemeForProject: 'ĐA là chữ của đề án, dự án ghi DA; hãy gõ chữ D không có gạch ngang.',
  typeConclusionForNotice:
    'Thông báo kết luận vẫn thuộc thể loại thông báo, không phải kết luận; hãy ghi TB.',
  typeNoticeForConclusion: 'TB là chữ của thông báo, còn việc này ra kết luận; hãy ghi KL.',
  typeOfState:
    'Chữ này là của một thể loại văn bản nhà nước, văn bản của Đảng không có; hãy ghi chữ của đúng thể loại đã ra.',
  typeUnknown:
    'Không thể loại nào của Đảng viết tắt như vậy; hãy xem lại chữ của thể loại, thường là chữ đầu của mỗi tiếng.',
  typeWrong:
    'Chữ thể loại là của một thể loại khác với văn bản trong tình huống; hãy xác định lại thể loại rồi ghi chữ của nó.',
  boardLetters:
    'Ban chấp hành và ban thường vụ không có chữ riêng trong ký hiệu; văn bản của cấp ủy nào ghi chữ của cấp ủy đó.',
  staffBodyLetters:
    'Văn phòng hoặc ủy ban kiểm tra tự ban hành văn bản này nên ghi chữ của cơ quan đó, không ghi chữ của cấp ủy; hãy thêm chữ của cơ quan.',
  notStaffBodyLetters:
    'Văn phòng có thể soạn giúp, nhưng nơi ban hành là cơ quan khác; hãy ghi chữ của cơ quan ban hành.',
  congressLetters:
    'Văn bản của đại hội mang chữ ĐH và có dãy số riêng, không mang chữ của cấp ủy; hãy ghi ĐH sau gạch chéo.',
  notCongressLetters:
    'ĐH chỉ dùng cho văn bản do đại hội ban hành; văn bản này của cơ quan khác, hãy ghi chữ của cơ quan đó.',
  organisationForCommittee: 'ĐB là đảng bộ, còn nơi ban hành là đảng ủy; hãy ghi chữ của đảng ủy.',
  centralLetters:
    'Chữ của cấp Trung ương trong ký hiệu là TW, không ghi TƯ hay T.Ư; hãy ghi lại phần sau gạch chéo.',
  issuerOfState:
    'Đó là chữ của cơ quan nhà nước; văn bản này do tổ chức đảng ban hành, hãy ghi chữ của tổ chức đó.',
  issuerWrong:
    'Chữ sau gạch chéo không phải của nơi ban hành trong tình huống; hãy xem lại ai ban hành rồi ghi chữ của nơi đó.',
  numberWrong:
    'Số không đúng với tình huống; số chạy tiếp suốt nhiệm kỳ theo từng thể loại, riêng đại hội có một dãy số chung; hãy đếm lại từ số liền trước.',
  numberNotFirst: 'Số phải đứng đầu ký hiệu, trước chữ thể loại; hãy chuyển số lên đầu.',
  lettersSwapped:
    'Chữ cơ quan và chữ thể loại đổi chỗ cho nhau; thể loại đứng sau gạch nối, cơ quan đứng sau gạch chéo.',
  separatorsSwapped:
    'Gạch nối và gạch chéo đổi chỗ cho nhau, đó là cách của văn bản nhà nước; văn bản của Đảng đặt gạch nối sau số, gạch chéo trước chữ cơ quan.',
  hyphenMissing: 'Giữa số và chữ thể loại phải là gạch nối; hãy đặt gạch nối ngay sau số.',
  slashMissing:
    'Giữa chữ thể loại và chữ cơ quan phải là gạch chéo; hãy đặt gạch chéo trước chữ cơ quan.',
  yearAdded:
    'Ký hiệu văn bản của Đảng không ghi năm, vì số chạy theo nhiệm kỳ chứ không theo năm; hãy bỏ năm.',
  leadingZero: 'Số dưới 10 phải có số 0 đứng trước, từ 01 đến 09; hãy thêm số 0.',
  extraZero: 'Số từ 10 trở lên không thêm số 0, số dưới 10 chỉ thêm một số 0; hãy bỏ số 0 thừa.',
  letterForZero: 'Đã gõ chữ O thay cho số 0, máy sẽ không tìm ra; hãy gõ số 0.',
  colon:
    'Sau chữ Số không có dấu hai chấm hay dấu nào khác, đó là cách của văn bản nhà nước; hãy bỏ dấu.',
  blanks:
    'Ký hiệu viết liền, không có khoảng trắng trước hay sau gạch nối và gạch chéo; hãy bỏ khoảng trắng.',
  straySign:
    'Có dấu thừa trước số hoặc sau chữ cơ quan; ký hiệu bắt đầu bằng số và kết thúc bằng chữ, hãy bỏ dấu thừa.',
  letterCase:
    'Chữ trong ký hiệu viết hoa, chỉ chữ r của CTr và TTr viết thường; hãy gõ lại cho đúng chữ hoa, chữ thường.',
  strokeMissing: 'Có chữ D thay cho chữ Đ, thành chữ viết tắt khác; hãy gõ Đ có gạch ngang.',
  strokeExtra: 'Có chữ Đ thay cho chữ D, thành chữ viết tắt khác; hãy gõ D không có gạch ngang.',
  otherWords:
    'Dòng này chỉ có chữ Số, số và ký hiệu; tên thể loại, ngày hay nơi ban hành ghi ở chỗ khác, hãy bỏ phần thừa.',
} as const;

export const dateSentences = {
  dateEmpty: 'Chưa ghi gì để chấm; hãy ghi ngày, tháng và năm.',
  dateUnreadable: 'Không thấy đủ ngày, tháng và năm trong chỗ đã ghi; hãy ghi đủ cả ba.',
  dayMonthSwapped:
    'Ngày và tháng đổi chỗ cho nhau; trong văn bản tiếng Việt ngày đứng trước tháng, hãy đổi lại.',
  dayWrong: 'Ngày khác với tình huống; hãy xem lại ngày trong đề.',
  monthWrong: 'Tháng khác với tình huống; hãy xem lại tháng trong đề.',
  yearWrong: 'Năm khác với tình huống; hãy xem lại năm trong đề.',
  yearFirst: 'Năm đứng đầu là cách ghi của máy tính; trong văn bản, thứ tự là ngày, tháng, năm.',
  longInCitation:
    'Trong lời viện dẫn, ngày ghi gọn bằng số và gạch chéo; cách ghi có chữ tháng, năm chỉ dùng ở dòng địa danh.',
  shortInDateline:
    'Ở dòng địa danh, ngày ghi đủ chữ ngày, tháng, năm; cách ghi bằng gạch chéo chỉ dùng trong lời viện dẫn.',
  dayUnpadded: 'Ngày dưới 10 phải có số 0 đứng trước; hãy thêm số 0 vào ngày.',
  monthUnpadded: 'Tháng 1 và tháng 2 phải có số 0 đứng trước; hãy ghi 01 hoặc 02.',
  monthPadded:
    'Từ tháng 3 đến tháng 9 không thêm số 0, chỉ tháng 1 và tháng 2 mới thêm; hãy bỏ số 0 ở tháng.',
  monthInWords: 'Tháng ghi bằng số, không ghi bằng chữ; hãy thay tên tháng bằng số.',
  yearShort: 'Năm ghi đủ bốn chữ số để không nhầm thế kỷ; hãy ghi đủ năm.',
  dateSigns:
    'Trong lời viện dẫn, ngày, tháng và năm ngăn nhau bằng gạch chéo; hãy thay dấu đang dùng bằng gạch chéo.',
  placeMissing: 'Thiếu địa danh, tức nơi ban hành, ở đầu dòng; hãy ghi địa danh rồi đến dấu phẩy.',
  placeWrong: 'Địa danh khác với tình huống; hãy xem lại nơi ban hành trong đề.',
  commaMissing: 'Giữa địa danh và chữ ngày có dấu phẩy; hãy thêm dấu phẩy sau địa danh.',
  dayWordMissing: 'Thiếu chữ ngày trước số chỉ ngày; dòng này ghi đủ chữ ngày, tháng, năm.',
  yearWordMissing: 'Thiếu chữ năm trước số chỉ năm; dòng này ghi đủ chữ ngày, tháng, năm.',
  marksMissing: 'Chữ ngày, tháng, năm và địa danh viết đủ dấu; hãy gõ lại có dấu.',
} as const;

/** Type, issuer and capacity of the signer. */
export const decisionSentences = {
  decisionEmpty: 'Chưa chọn đủ thể loại, nơi ban hành và quyền hạn ký; hãy chọn cả ba rồi chấm.',
  directiveNotHere:
    'Tổ chức đảng ở cơ sở không ban hành chỉ thị; hãy chọn thể loại thuộc thẩm quyền của cơ sở.',
  circularNotHere:
    'Tổ chức đảng ở cơ sở không ban hành thông tri; hãy chọn thể loại thuộc thẩm quyền của cơ sở.',
  workRulesNotByBoard:
    'Quy chế do đảng ủy hoặc chi bộ ban hành, ban thường vụ không ban hành; hãy đổi thể loại hoặc nơi ban hành.',
  regulationNotByCell:
    'Chi bộ không ban hành quy định, chỉ đảng ủy và ban thường vụ ban hành; hãy đổi thể loại hoặc nơi ban hành.',
  guidanceNotByCommittee:
    'Ở cơ sở, hướng dẫn do ban thường vụ ban hành, không do ban chấp hành; hãy đổi thể loại hoặc nơi ban hành.',
  guidanceNotByCell:
    'Chi bộ không ban hành hướng dẫn, ở cơ sở chỉ ban thường vụ đảng ủy ban hành; hãy đổi thể loại hoặc nơi ban hành.',
  typeNotForCongress:
    'Đại hội chỉ ra nghị quyết, quy chế, chương trình, công văn và biên bản; hãy chọn một trong các thể loại đó.',
  rulesConfused:
    'Quyết định, quy định và quy chế là ba thể loại khác nhau dù hai loại đầu cùng chữ QĐ; hãy xem văn bản quyết một việc, đặt điều phải theo hay đặt lề lối làm việc.',
  programmeConfused:
    'Chương trình và kế hoạch là hai thể loại khác nhau, chữ viết tắt cũng khác; hãy đọc lại tình huống gọi văn bản là gì.',
  shouldBeSubmission:
    'Xin cấp trên xem xét, quyết định thì dùng tờ trình, có lời Kính trình; thể loại đã chọn không dùng để trình.',
  shouldBeReport:
    'Việc này là báo kết quả và tình hình, nên dùng báo cáo; thể loại đã chọn dùng cho việc khác.',
  shouldBeNotice:
    'Truyền đạt kết luận hoặc việc đã quyết cho nơi khác biết thì dùng thông báo; thể loại đã chọn dùng cho việc khác.',
  shouldBeLetter:
    'Trao đổi, đề nghị, mời phối hợp một việc thường ngày thì dùng công văn; thể loại đã chọn dùng cho việc khác.',
  shouldBeMinutes:
    'Ghi lại diễn biến và ý kiến tại cuộc họp thì dùng biên bản; thể loại đã chọn dùng cho việc khác.',
  typeUnfit:
    'Thể loại chưa hợp với việc phải làm; hãy hỏi văn bản này để quyết, để đặt kế hoạch, để báo hay để trao đổi rồi chọn lại.',
  issuerUnfit:
    'Nơi ban hành chưa đúng; hãy xem ai có thẩm quyền quyết việc này và cuộc họp nào đã bàn, rồi chọn nơi đó.',
  staffBodyForCommittee:
    'Văn phòng giúp việc, không quyết thay cấp ủy; việc này thuộc cấp ủy, hãy chọn nơi có thẩm quyền.',
  committeeForStaffBody:
    'Việc này văn phòng tự làm trong phần việc của mình, không cần cấp ủy ban hành; hãy chọn văn phòng.',
  shouldBeCongress:
    'Việc diễn ra trong đại hội và do đại hội quyết, nên đại hội ban hành, không phải cấp ủy; hãy chọn đại hội.',
  congressOver:
    'Đại hội chỉ ra văn bản từ lúc khai mạc đến lúc bế mạc; việc này ngoài thời gian đó, hãy chọn cấp ủy hoặc chi bộ.',
  deputyOfCollective:
    'Cấp ủy làm việc tập thể nên phó bí thư cũng ký T/M, không ký K/T; hãy chọn T/M.',
  orderOfCollective:
    'T/L dùng ở cơ quan có người đứng đầu giao việc ký; văn bản này ký thay mặt tập thể, hãy chọn T/M.',
  collectiveUnnamed:
    'Văn bản của tập thể thì người ký ký thay mặt tập thể và phải ghi rõ; hãy chọn T/M.',
  collectiveOfHead:
    'T/M chỉ dùng khi ký thay mặt tập thể; cơ quan này có người đứng đầu, hãy xem người ký là ai để chọn K/T, T/L hay không ghi.',
  deputySigns: 'Cấp phó ký thay người đứng đầu thì ghi K/T; hãy xem lại người ký trong tình huống.',
  orderSigns:
    'Người được người đứng đầu giao ký theo lệnh thì ghi T/L; hãy xem lại người ký trong tình huống.',
  headSigns:
    'Chính người đứng đầu ký thì không ghi quyền hạn, chỉ ghi chức vụ; hãy chọn không ghi quyền hạn.',
  collectiveSigns: 'Người ký thay mặt một tập thể nên ghi T/M; hãy chọn T/M.',
} as const;

/** Lines of a draft. */
export const lineSentences = {
  linesEmpty: 'Chưa đánh dấu dòng nào; hãy đánh dấu các dòng có lỗi rồi chấm.',
  linesMissed: 'Còn dòng có lỗi chưa đánh dấu; hãy đọc lời giải ở từng dòng bị sót.',
  linesExtra: 'Có dòng đúng bị đánh dấu là lỗi; hãy đọc lời giải ở dòng đó.',
} as const;

export const petitionSentences = {
  petitionEmpty: 'Chưa chọn đủ loại đơn và nơi chuyển; hãy chọn cả hai rồi chấm.',
  complaintMissed:
    'Người gửi xin xem lại một việc động đến quyền lợi của chính mình, nên nội dung là khiếu nại dù đơn ghi tên khác; hãy chọn khiếu nại.',
  denunciationMissed:
    'Người gửi báo việc làm sai của một người hay một tổ chức khác, nên nội dung là tố cáo dù đơn ghi tên khác; hãy chọn tố cáo.',
  proposalMissed:
    'Người gửi nêu ý kiến hoặc báo một tình hình, không đòi xem lại việc của riêng mình và không tố ai, nên là kiến nghị, phản ánh.',
  mixedMissed:
    'Đơn có từ hai nội dung khác loại trở lên, nếu xếp vào một loại sẽ bỏ sót phần kia; hãy chọn có nhiều nội dung.',
  mixedChosen:
    'Đơn chỉ có một nội dung phải giải quyết, các câu khác là lời kể; hãy chọn đúng một loại theo nội dung đó.',
  routeInspection:
    'Đơn nói về đảng viên hoặc tổ chức đảng nên thuộc ủy ban kiểm tra; hãy chuyển đến ủy ban kiểm tra.',
  routeState:
    'Việc trong đơn thuộc thẩm quyền của cơ quan nhà nước, cấp ủy không giải quyết thay; hãy chuyển đến cơ quan đó.',
  routeUnit:
    'Có cấp ủy, đơn vị tự làm và trả lời được việc này; hãy chuyển đến nơi đó và theo dõi kết quả.',
  routeGuide:
    'Chưa rõ người gửi xin điều gì, hoặc họ chỉ cần được chỉ cách làm, chỉ nơi nộp; hãy hướng dẫn người gửi.',
  routeStore:
    'Đơn này không phải chuyển đi nữa, như đơn trùng, đơn đã được trả lời, bản gửi để biết, hoặc không đủ điều kiện chuyển; hãy lưu theo dõi, báo cáo.',
} as const;

export const faultSentences = {
  ...symbolSentences,
  ...dateSentences,
  ...decisionSentences,
  ...lineSentences,
  ...petitionSentences,
} as const;

export type FaultCode = keyof typeof faultSentences;

/** What the page says around it. */
export const pageSentences = {
  right: 'Đúng.',
  wrong: 'Chưa đúng.',
  unanswered: 'Chưa chấm.',
  answer: 'Đáp án:',
  progress: (judged: number, total: number) => `Đã làm ${judged} trên ${total} câu.`,
  total: (right: number, total: number) =>
    `Đã làm xong. Đúng ngay lần đầu ${right} trên ${total}. Đây là tự kiểm tra, không phải chứng nhận.`,
  lines: {
    found: 'Tìm đúng chỗ có lỗi.',
    missed: 'Bỏ sót: dòng này có lỗi.',
    extra: 'Đánh dấu nhầm: dòng này không có lỗi.',
  },
  foundLines: (found: number, total: number, extra: number) =>
    `Tìm được ${found} trên ${total} dòng có lỗi, đánh dấu nhầm ${extra} dòng.`,
} as const;
