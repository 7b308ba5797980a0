from datetime import datetime, UTC, timedelta
from tests.platforms.slack_server import SlackServer
from tests.adapters.slack.program import slack_program

async def test_smoke(sqlite_url):
    async with SlackServer() as server:
        robin = server.person("U1", name="robin", tz="Europe/Berlin")
        async with slack_program(server, sqlite_url) as program:
            await robin.command("/interview", "add Acme")
            form = await robin.sees_modal()
            print(form.words)
            print(await robin.submits(form, {"Employer": "A*c*me & <!channel>", "decision": "2026-10-16"}))
            m = await robin.sees(lambda m: "Saved" in m.words)
            print(m.words)
            await program.clock_to(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
            m = await robin.sees(lambda m: "Calling today" in m.words)
            print("---", m.text); print(m.words)
            await robin.clicks(m, "Show my card")
            c = await robin.sees(lambda m: "Press when" in m.words)
            print(c.words)
            await robin.clicks(c, "We talked")
            c = await robin.sees(lambda m: "What did" in m.words)
            await robin.clicks(c, "Nothing decided")
            c = await robin.sees(lambda m: "May you" in m.words)
            await robin.says("yeah they said Thursday")
            c = await robin.sees(lambda m: "Noted" in m.words)
            print(c.words)
            await program.settled()
        print(server.violations, server.refusals, server.control_sequences)
        for call in server.calls: print(call.method, call.arguments if call.method=="chat.update" else "")
    assert 0
