//! The real program: killed at the worst moments, and told to stop at any other.

use std::net::{SocketAddr, TcpListener};

use latchkey::server::store::{DatabaseUrl, Store, Transaction};
use sea_orm::ConnectionTrait;

use crate::{
    on_both,
    support::{
        Kind, Program, Stream, link_in,
        smtp::{Scene, SmtpServer},
    },
};

const JANE: &str = "jane@example.com";

async fn start(kind: Kind, server: SocketAddr) -> Program {
    let settings = [
        ("LATCHKEY_SMTP_URL", &*format!("smtp://{server}")),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
    ];
    Program::start(kind, &settings).await
}

/// The database of a program, as another program sees it.
struct Beside {
    kind: Kind,
    store: Store,
}

impl Beside {
    async fn the(program: &Program, kind: Kind) -> Self {
        let url = DatabaseUrl::parse(&program.database_url).expect("it is a URL");
        let store = Store::connect(&url, false).await;
        Self {
            kind,
            store: store.expect("the database answers"),
        }
    }

    /// Locks the outbox, so that nobody else can store the result of a mail.
    async fn hold_the_outbox(&self) -> Transaction {
        // On SQLite this alone keeps all writers out.
        let hold = self.store.begin().await.expect("it begins");
        if matches!(self.kind, Kind::Postgres) {
            let lock = "LOCK TABLE outbox_messages IN SHARE ROW EXCLUSIVE MODE";
            hold.execute_unprepared(lock).await.expect("it is locked");
        }
        hold
    }

    /// What a server on another machine would find out with time: the connections of the dead server are dead, and
    /// its leases have expired. A successor on SQLite knows at once.
    async fn let_time_pass(&self, hold: Transaction) {
        if matches!(self.kind, Kind::Postgres) {
            let end = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
                       WHERE datname = current_database() AND pid <> pg_backend_pid()";
            hold.execute_unprepared(end).await.expect("they end");
            let run_out = "UPDATE outbox_messages SET leased_until = 0, next_try_at = 0";
            hold.execute_unprepared(run_out)
                .await
                .expect("they run out");
        }
        hold.commit().await.expect("it ends");
    }
}

on_both! {
    async fn a_mail_that_was_promised_survives_kill_9(kind: Kind) {
        // Takes connections and says nothing.
        let silent = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
        let address = silent.local_addr().expect("it is bound");
        let mut program = start(kind, address).await;
        let laptop = program.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        assert_eq!(waiting.data_status(), "unverified", "it is promised");

        program.kill().await;
        drop(silent);
        let server = SmtpServer::start_at(address, &[]).await;
        let beside = Beside::the(&program, kind).await;
        beside.let_time_pass(beside.hold_the_outbox().await).await;
        program.start_again().await;

        let mails = server.wait_for(1).await;
        let landing = laptop.get(&link_in(&mails[0].text())).await;
        let page = laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        assert_eq!(page.path, "/", "its link is the one of the attempt");
        assert_eq!(server.mails().len(), 1);
    }

    async fn a_mail_whose_mark_was_lost_with_kill_9_comes_twice_at_most_and_is_the_same(kind: Kind) {
        let server = SmtpServer::start(&[Scene::WaitsAfterDot]).await;
        let mut program = start(kind, server.address).await;
        let laptop = program.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        server.wait_for(1).await;
        let beside = Beside::the(&program, kind).await;
        let hold = beside.hold_the_outbox().await;
        server.go_on();
        program.logs("a mail was handed over").await;

        program.kill().await;
        beside.let_time_pass(hold).await;
        program.start_again().await;
        program.logs("a mail was handed over").await;
        assert!(program.stop().await.success());

        let mails = server.mails();
        assert_eq!(mails.len(), 2);
        assert!(mails[0].header("Message-ID").is_some());
        assert_eq!(mails[0], mails[1], "the same to the byte: id, link and code");
        program.start_again().await;
        let landing = laptop.get(&link_in(&mails[0].text())).await;
        assert_eq!(landing.data_status(), "unverified");
        assert_eq!(server.mails().len(), 2, "and no third");
    }

    async fn told_to_stop_it_sends_streams_away_to_come_back_and_ends_well(kind: Kind) {
        let server = SmtpServer::start(&[]).await;
        let mut program = start(kind, server.address).await;
        let laptop = program.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        stream.until("unverified").await;

        program.tell_to_stop();

        let mut last = String::new();
        while let Some(said) = stream.next_of_any_kind().await {
            last = said;
        }
        let retry = last.lines().find_map(|line| line.strip_prefix("retry: "));
        let retry: u64 = retry.expect("a time to come back after").parse().expect("milliseconds");
        assert!((500..2_000).contains(&retry), "{retry}");
        assert!(program.end().await.success());
        assert!(program.log().last().expect("it logs").contains("stopped"));
    }
}
