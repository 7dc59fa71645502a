package docket.kitchen.board;

import docket.model.Called;
import docket.model.menu.Prefix;
import docket.model.menu.StationId;
import docket.model.order.ChoiceTree;
import docket.model.order.Order;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words the card of one order. It reads nothing but the [CardSource] and the texts, so that a card
/// can be kept for as long as these stay the same.
///
/// @param station whose board it is, or [Protocol#ALL_STATIONS]
record CardMaker(String station, Texts texts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// Characters of a note or of modifiers that stand in one row.
    private static final int ROW = 90;

    /// Makes the card of one order.
    Card of(CardSource from) {
        List<Ticket> tickets = from.tickets();
        List<Ticket> mine = tickets.stream().filter(this::isMine).toList();
        Ticket first = mine.getFirst();
        Instant waiting =
                mine.stream()
                        .filter(Ticket::isOpen)
                        .map(Ticket::waitingSince)
                        .min(Instant::compareTo)
                        .orElse(first.firedAt());
        Optional<Order> order = Optional.ofNullable(from.order());
        Card.Head head = new HeadTexts(texts).of(tickets, mine, order, from.zone());
        var rows = new ArrayList<Card.Row>(backups(mine, from));
        if (!Allergies.isOne(first.note())) {
            rows.addAll(note(first.note()));
        }
        rows.addAll(0, note(head.allergies()));
        add(rows, mine, true, from);
        rows.addAll(new HeldRows(station, texts).of(order));
        List<Ticket> others = tickets.stream().filter(ticket -> !isMine(ticket)).toList();
        var brief = new ArrayList<>(rows);
        brief.addAll(others(others, from));
        others.forEach(ticket -> add(rows, List.of(ticket), false, from));
        return new Card(
                first.orderId(),
                head,
                waiting,
                mine,
                List.copyOf(rows),
                List.copyOf(brief),
                mine.stream().allMatch(ticket -> isAllSending(ticket, from)));
    }

    boolean isMine(Ticket ticket) {
        return station.equals(Protocol.ALL_STATIONS) || ticket.isAt(new StationId(station));
    }

    /// How many pieces other stations have yet to make of it, or have made, in one row.
    private List<Card.Row> others(List<Ticket> tickets, CardSource from) {
        String text =
                tickets.stream()
                        .filter(ticket -> pieces(ticket, TicketLine::quantity) > 0)
                        .map(ticket -> progress(ticket, name(ticket.stationId(), from)))
                        .collect(Collectors.joining(" · "));
        return text.isEmpty() ? List.of() : List.of(new Card.Row.Remark(text, Card.Kind.OTHERS));
    }

    private String progress(Ticket ticket, String station) {
        int left = pieces(ticket, TicketLine::toMake);
        return left > 0
                ? texts.text("board.others", left, station)
                : texts.text("board.othersMade", pieces(ticket, TicketLine::quantity), station);
    }

    private static int pieces(Ticket ticket, ToIntFunction<TicketLine> counted) {
        return ticket.lines().stream()
                .filter(line -> line.status().isLive())
                .mapToInt(counted)
                .sum();
    }

    /// Says that another station has it too, or that it is here in place of another.
    private List<Card.Row> backups(List<Ticket> mine, CardSource from) {
        return mine.stream()
                .filter(ticket -> ticket.isOpen() && ticket.backupAt() != null)
                .map(ticket -> (Card.Row) backup(ticket, from))
                .toList();
    }

    private Card.Row.Remark backup(Ticket ticket, CardSource from) {
        StationId at = Objects.requireNonNull(ticket.backupAt());
        String own = name(ticket.stationId(), from);
        String text =
                at.value().equals(station)
                        ? texts.text("board.backupFor", own)
                        : station.equals(Protocol.ALL_STATIONS)
                                ? texts.text("board.backupBoth", own, name(at, from))
                                : texts.text("board.backupAt", name(at, from));
        return new Card.Row.Remark(text, Card.Kind.BACKUP);
    }

    private static boolean isAllSending(Ticket ticket, CardSource from) {
        return ticket.lines().stream()
                .filter(line -> line.status().isOnTheBoard())
                .allMatch(line -> from.isUnderway(ticket, line));
    }

    private static List<Card.Row> note(String note) {
        Card.Kind kind = isAlarm(note) ? Card.Kind.ALARM : Card.Kind.NOTE;
        return Pieces.of(note, ROW).stream()
                .map(piece -> (Card.Row) new Card.Row.Remark(piece, kind))
                .toList();
    }

    /// A line, and the ticket that it stands on.
    private record Placed(Ticket ticket, TicketLine line) {}

    /// A board of all stations has their lines batch by batch too: what came later is under its
    /// divider, whoever makes it.
    private void add(List<Card.Row> rows, List<Ticket> tickets, boolean mine, CardSource from) {
        List<Placed> lines =
                tickets.stream()
                        .flatMap(ticket -> ticket.lines().stream().map(l -> new Placed(ticket, l)))
                        .sorted(Comparator.comparing(Placed::line, TicketLine.IN_ORDER))
                        .toList();
        boolean sayStation = !mine || station.equals(Protocol.ALL_STATIONS);
        int first = lines.getFirst().line().batch();
        int batch = 0;
        Integer course = null;
        for (Placed placed : lines) {
            TicketLine line = placed.line();
            if (mine && line.remakeOf() != null) {
                rows.add(remake(line, from.zone()));
            }
            boolean later =
                    line.batch() != batch && line.batch() != first && line.remakeOf() == null;
            boolean otherCourse = !Objects.equals(line.course(), course);
            if (mine && (later || (otherCourse && line.course() != null))) {
                rows.add(divider(line, later, from.zone()));
            }
            batch = line.batch();
            course = line.course();
            String place = sayStation ? name(placed.ticket().stationId(), from) : "";
            addLine(rows, placed, mine, place, from);
        }
    }

    private Card.Row remake(TicketLine line, ZoneId zone) {
        String time = TIME.format(line.firedAt().atZone(zone));
        String why = Objects.requireNonNullElse(line.reason(), "");
        return new Card.Row.Remark(
                texts.text("board.remake", time) + (why.isEmpty() ? "" : " · " + why),
                Card.Kind.REMAKE);
    }

    private Card.Row divider(TicketLine line, boolean later, ZoneId zone) {
        String course = line.course() == null ? "" : texts.text("board.course", line.course());
        String time = TIME.format(line.firedAt().atZone(zone));
        String text =
                course.isEmpty()
                        ? texts.text("board.addOn", time)
                        : later ? course + " · " + time : course;
        return new Card.Row.Remark(text, Card.Kind.ADD_ON);
    }

    private void addLine(
            List<Card.Row> rows, Placed placed, boolean mine, String place, CardSource from) {
        Ticket ticket = placed.ticket();
        TicketLine line = placed.line();
        List<String> apart = Pieces.of(modifiers(line, CardMaker::isApart), ROW);
        List<String> modifiers = Pieces.of(details(ticket, line), ROW);
        List<String> note = Pieces.of(note(line), ROW);
        Integer counted = from.counted(ticket, line);
        var wording =
                new Card.Wording(
                        texts.name(line.name(), line.names()),
                        apart.isEmpty() ? "" : apart.getFirst(),
                        modifiers.isEmpty() ? "" : modifiers.getFirst(),
                        note.isEmpty() ? "" : note.getFirst(),
                        line.noteBefore() != null || isAlarm(line.note()));
        rows.add(
                new Card.Row.Line(
                        ticket.id(),
                        line.id(),
                        line.quantity(),
                        counted == null ? line.madePieces() : counted,
                        wording,
                        line.status(),
                        mine,
                        state(line, place, mine),
                        counted != null || from.isUnderway(ticket, line)));
        apart.stream().skip(1).forEach(piece -> rows.add(rest(piece)));
        modifiers.stream().skip(1).forEach(piece -> rows.add(rest(piece)));
        note.stream().skip(1).forEach(piece -> rows.add(rest(piece)));
    }

    /// The note, and what it was before where the cook has read another one.
    private String note(TicketLine line) {
        if (line.noteBefore() == null) {
            return line.note();
        }
        return texts.text("board.noteChanged", orNone(line.noteBefore()), orNone(line.note()));
    }

    private String orNone(String note) {
        return note.isEmpty() ? texts.text("board.noNote") : note;
    }

    private static Card.Row rest(String piece) {
        return new Card.Row.Remark(piece, Card.Kind.REST);
    }

    /// The station that makes it, what it has come to, and the combo that it is of.
    private String state(TicketLine line, String place, boolean mine) {
        String state =
                switch (line.status()) {
                    case VOIDED -> texts.text(mine ? "board.voidTapSeen" : "line.VOIDED");
                    case SEEN -> texts.text(mine ? "line.SEEN" : "line.VOIDED");
                    case STARTED -> texts.text("line.STARTED");
                    case HELD, FIRED, DONE, SERVED, REMOVED -> "";
                };
        return joined(place, state, mine ? combo(line.combo()) : "");
    }

    private String combo(@Nullable Called combo) {
        return combo == null ? "" : texts.text("board.ofCombo", texts.name(combo));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String details(Ticket ticket, TicketLine line) {
        String seat = line.seat() == null ? "" : texts.text("board.seat", line.seat());
        String moved =
                line.movedFrom() == null
                        ? ""
                        : texts.text("board.transferred", line.movedFrom(), ticket.orderNumber());
        return joined(moved, seat, modifiers(line, one -> !isApart(one)));
    }

    /// What is under a choice stays with it: "NO onion" of the salad is none of the steak.
    private static boolean isApart(ChoiceTree choice) {
        return choice.has(one -> one.prefix() == Prefix.NO || one.prefix() == Prefix.EXTRA);
    }

    private String modifiers(TicketLine line, Predicate<ChoiceTree> wanted) {
        return ChoiceTree.of(line.modifiers()).stream()
                .filter(wanted)
                .map(texts::choice)
                .collect(Collectors.joining(" · "));
    }

    private static boolean isAlarm(String note) {
        return note.contains("!") || Allergies.isOne(note);
    }

    private static String name(StationId id, CardSource from) {
        return from.stations().getOrDefault(id, "");
    }
}
