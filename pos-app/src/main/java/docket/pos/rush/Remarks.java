package docket.pos.rush;

import java.util.List;

/// What guests say, and the names that take-away orders are called by.
final class Remarks {
    static final List<String> WISHES =
            List.of("덜 맵게", "양파 빼주세요", "소스 따로", "sauce on the side", "extra crispy");

    static final List<String> ALLERGIES =
            List.of("견과류 알레르기!", "갑각류 알레르기!", "Nut allergy!", "Gluten allergy!");

    static final List<String> NAMES =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "Lee", "Kim", "Smith", "Tanaka");

    static final List<String> REGRETS = List.of("손님 변심", "입력 실수", "Guest changed mind");

    private Remarks() {}
}
