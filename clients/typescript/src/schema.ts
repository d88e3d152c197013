// Made by tools/generate.mjs of docs/openapi.json and docs/errors.md: `make clients` makes it anew.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this is, and where its documents are
         * @description What this is, and where its documents are.
         */
        get: operations["system_root"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process lives. Touches nothing outside it
         * @description Whether the process lives. Touches nothing outside it.
         */
        get: operations["system_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as /health, under the name that orchestrators use
         * @description The same as /health, under the name that orchestrators use.
         */
        get: operations["system_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether requests should be sent here: 503 while starting, draining, without a database, or with other keys than its data was sealed with
         * @description Whether requests should be sent here: 503 while starting, draining, without a database, or with other keys than its data was sealed with.
         */
        get: operations["system_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/db": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the database answers within two seconds
         * @description Whether the database answers within two seconds.
         */
        get: operations["system_health_db"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client may know of the settings
         * @description What a client may know of the settings.
         */
        get: operations["system_config"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of access tokens
         * @description The public keys of access tokens.
         *
         *     For whoever verifies them without asking this service. A token names its key by `kid`; a `kid` that is not here any more, or not here yet, is a reason to read this again.
         */
        get: operations["system_jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each service that this depends on is doing
         * @description How each service that this depends on is doing.
         *
         *     `unhealthy`, with 503, where a required service is down; `degraded`, with 200, where another one is. What is found is shared for five seconds, so asking often costs the services nothing. `detail` is for administrators.
         */
        get: operations["system_detailed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this program counts: Prometheus text, OpenMetrics, or a summary in JSON
         * @description What this program counts: Prometheus text, OpenMetrics, or a summary in JSON.
         *
         *     With METRICS_TOKEN it asks for that as a bearer token. Where METRICS_PORT gives it a port of its own, and in staging and production without either of the two, there is nothing here.
         */
        get: operations["system_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The description of this API, for programs
         * @description The description of this API, for programs.
         */
        get: operations["system_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The description of this API, for programs
         * @description The description of this API, for programs.
         */
        get: operations["api_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description List your notifications.
         *
         *     Newest first. With `unread=true` the total is the number to show beside a bell; `per_page=1` makes it cheap.
         */
        get: operations["notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one as read
         * @description Mark one as read.
         *
         *     Again it changes nothing, and answers as the first time did.
         */
        post: operations["notifications_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all as read that you have until now
         * @description Mark all as read that you have until now.
         */
        post: operations["notifications_read_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything that you may see
         * @description Search everything that you may see.
         *
         *     The best matches first, of the newest 1,000 of each kind; `total` counts those. A text without a letter or digit finds nothing.
         */
        get: operations["search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Register.
         *
         *     Where registration is open you are signed in at once. Where addresses are confirmed first the answer is 202, the same whether or not the address is known, and a mail to the address says how to go on: there is no account before its token came back at `POST /auth/verify-email`. The refresh token comes in the body and as an HttpOnly cookie.
         */
        post: operations["auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Sign in.
         *
         *     Takes JSON, or the form of OAuth2's password grant. An unknown name and a wrong password are answered alike. The refresh token comes in the body and as an HttpOnly cookie. Each call makes a session of its own.
         */
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for the next pair
         * @description Exchange a refresh token for the next pair.
         *
         *     The token comes in the body, in the bearer header, or in the cookie. It is spent by this: brought again within ten seconds it gets the same pair, after that it ends its session. So a repeat needs no Idempotency-Key.
         */
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out of this session, of all others, or of all
         * @description Sign out of this session, of all others, or of all.
         */
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether an access token or an API key is good
         * @description Say whether an access token or an API key is good.
         *
         *     It comes in the body or in the bearer header. A bad one is no error: `valid` is false. A refresh token is not valid here. `scope` is what an API key was given, and empty for a session's token.
         */
        post: operations["auth_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock your account, by the token of the mail that told you of the lock
         * @description Unlock your account, by the token of the mail that told you of the lock.
         *
         *     All failed attempts are forgotten, and this browser becomes a known device: failures elsewhere lock it out no more. An account that an administrator has locked stays so.
         */
        post: operations["auth_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you
         * @description Prove again that it is you.
         *
         *     For ten minutes this session may then do what asks for a recent proof. Give one of: the password; a code of a second factor and the factor's id; a code that came by mail. With a second factor on, only its code or a recovery code will do. A wrong proof counts as a failed sign-in, and ends no session.
         */
        post: operations["auth_reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address with the token out of a mail
         * @description Confirm an e-mail address with the token out of a mail.
         *
         *     A registration becomes an account, and you are signed in to it. Its password is kept if the token comes from the network that registered, or with that password; else it is dropped, and `password_kept` says so. The address of an account that there is already is confirmed from a session of it, from a network that it was used from, or with its password. A change of address takes place, and all other sessions end.
         */
        post: operations["auth_verify_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the mail that confirms an address once more
         * @description Ask for the mail that confirms an address once more.
         *
         *     Say the address, or nothing where you are signed in and mean your own. The answer is the same for an address that nobody has, that waits to be confirmed, and that is confirmed.
         */
        post: operations["auth_resend_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another e-mail address
         * @description Ask for another e-mail address.
         *
         *     A mail to the new address confirms it at `POST /auth/verify-email`; until then nothing changes. The old address is told. The answer is the same where the new address belongs to somebody else.
         */
        post: operations["auth_change_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/otp/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a code by mail
         * @description Ask for a code by mail.
         *
         *     Say the address of the account, or nothing where you are signed in. The answer is the same whether or not there is such an account. A code has six digits and holds for ten minutes, once; only the newest one is good. One account is sent five within a quarter of an hour.
         */
        post: operations["otp_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a code from a mail: to sign in, or to prove again that it is you
         * @description Take a code from a mail: to sign in, or to prove again that it is you.
         *
         *     With `email` it stands for the password, and answers as sign-in does. Without, in a session, it is proof for the next ten minutes; where a second factor is on, only its code is. After five wrong codes the right one is refused too: ask for a new one. A wrong, used or old code and an unknown address are answered alike.
         */
        post: operations["otp_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail that resets your password
         * @description Ask for a mail that resets your password.
         *
         *     The answer is the same whether or not there is an account with this address. The mail holds for half an hour.
         */
        post: operations["auth_forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset your password with the token out of the mail
         * @description Reset your password with the token out of the mail.
         *
         *     All your sessions end, other mails that wait for you hold no longer, and your address counts as confirmed. A password that breaks the rules does not spend the token.
         */
        post: operations["auth_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Change your password.
         *
         *     All your other sessions end, no other device is known any more, and a mail tells you so. The current password may be missing where you have proven to be yourself in this session within the last ten minutes: so an account without a password gets one.
         */
        post: operations["auth_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description List your sessions.
         *
         *     The devices that are signed in to your account.
         */
        get: operations["sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session of yours
         * @description End a session of yours.
         *
         *     Its access tokens stop working at once, on every server within two seconds.
         */
        delete: operations["sessions_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API keys
         * @description List your API keys.
         *
         *     Those that you have not revoked. The keys themselves are not kept, only how they begin.
         */
        get: operations["api_keys_list"];
        put?: never;
        /**
         * Make an API key
         * @description Make an API key.
         *
         *     The key is in this answer and never again: send it as a bearer token. It may what its scopes name, as far as your roles and its own allow; never what manages sign-in. A mail tells you that it was made.
         */
        post: operations["api_keys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your API keys
         * @description Read one of your API keys.
         */
        get: operations["api_keys_read"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Revoke an API key.
         *
         *     It stops working at once, on every server within two seconds.
         */
        delete: operations["api_keys_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your second factors
         * @description List your second factors.
         *
         *     One that still waits for its first code has no `confirmed_at`; an hour later it is gone.
         */
        get: operations["factors_list"];
        put?: never;
        /**
         * Enrol an authenticator
         * @description Enrol an authenticator.
         *
         *     The secret, its `otpauth://` address and the QR code are shown here only. The factor counts once a first code of it came back to `POST /auth/factors/{id}/verify`, within an hour; enrolling again replaces one that waits.
         */
        post: operations["factors_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/factors/{factor_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your second factors
         * @description Read one of your second factors.
         */
        get: operations["factors_read"];
        put?: never;
        post?: never;
        /**
         * Remove a second factor of yours
         * @description Remove a second factor of yours.
         *
         *     With the last one the recovery codes go too, and the password alone signs in again. A mail tells you.
         */
        delete: operations["factors_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/factors/{factor_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove a second factor
         * @description Prove a second factor.
         *
         *     With the `factor_token` that a sign-in was answered: the tokens of that sign-in. Each token takes five codes, in ten minutes, and one right one. A recovery code stands for a code, once; a factor that is not yours is a wrong code.
         *
         *     With a bearer token and no `factor_token`: confirms a new factor, and answers ten recovery codes with the first one; for a factor that is confirmed it proves this session anew, as `POST /auth/reauthenticate` does. A code is good once, whatever it was for.
         */
        post: operations["factors_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Make new recovery codes.
         *
         *     Ten, shown here only. Those that you had before open nothing any more. A mail tells you.
         */
        post: operations["factors_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/github/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to GitHub
         * @description Go to GitHub.
         *
         *     Without a bearer token: 302 to GitHub, to sign in. With one: 200 and the address to send the browser to, to link a GitHub account to yours; your password or code must have been proven in the last ten minutes. Either way a cookie ties the attempt to this browser, for ten minutes.
         */
        get: operations["auth_github_connect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/github/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from GitHub
         * @description Come back from GitHub.
         *
         *     GitHub sends the browser here. A sign-in answers tokens, as a login does, or goes on to the `redirect_to` of the beginning with the refresh cookie set; a second factor is asked for in JSON, or in the fragment of that address. A link answers the account that is now yours.
         */
        get: operations["auth_github_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/github/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part from GitHub
         * @description Part from GitHub.
         *
         *     You cannot sign in with it any more, and what you had granted us there ends. Refused where it is your only way in. Without a link nothing happens.
         */
        post: operations["auth_github_disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go to Google
         * @description Go to Google.
         *
         *     Without a bearer token: 302 to Google, to sign in. With one: 200 and the address to send the browser to, to link a Google account to yours; your password or code must have been proven in the last ten minutes. Either way a cookie ties the attempt to this browser, for ten minutes.
         */
        get: operations["auth_google_login"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from Google
         * @description Come back from Google.
         *
         *     Google sends the browser here. A sign-in answers tokens, as a login does, or goes on to the `redirect_to` of the beginning with the refresh cookie set; a second factor is asked for in JSON, or in the fragment of that address. A link answers the account that is now yours.
         */
        get: operations["auth_google_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/google/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part from Google
         * @description Part from Google.
         *
         *     You cannot sign in with it any more. Refused where it is your only way in. Without a link nothing happens.
         */
        post: operations["auth_google_disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your profile
         * @description Read your profile.
         */
        get: operations["me_read"];
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        put: operations["me_update_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        patch: operations["me_update"];
        trace?: never;
    };
    "/api/v1/auth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your profile
         * @description Read your profile.
         */
        get: operations["profile_read"];
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        put: operations["profile_update_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        patch: operations["profile_update"];
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your profile
         * @description Read your profile.
         */
        get: operations["users_me_read"];
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        put: operations["users_me_update_put"];
        post?: never;
        /**
         * Have your account erased
         * @description Have your account erased.
         *
         *     You are signed out everywhere now. After seven days the account is erased, with everything that any product holds on you; signing in before that takes the wish back. A mail tells you so.
         */
        delete: operations["users_me_delete"];
        options?: never;
        head?: never;
        /**
         * Change your profile
         * @description Change your profile.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
         */
        patch: operations["users_me_update"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description List users.
         *
         *     Search matches every word, or the beginning of it, in names and addresses.
         */
        get: operations["users_list"];
        put?: never;
        /**
         * Make a user
         * @description Make a user.
         *
         *     The address counts as confirmed. Without a password the user has to reset it before signing in.
         */
        post: operations["users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one user: yourself, or anybody as an administrator
         * @description Read one user: yourself, or anybody as an administrator.
         */
        get: operations["users_read_one"];
        /**
         * Change a user
         * @description Change a user.
         *
         *     A new address counts as not confirmed. Roles and state have addresses of their own and are ignored here.
         */
        put: operations["users_change_put"];
        post?: never;
        /**
         * Delete a user, and end its sessions
         * @description Delete a user, and end its sessions.
         */
        delete: operations["users_delete"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Change a user.
         *
         *     A new address counts as not confirmed. Roles and state have addresses of their own and are ignored here.
         */
        patch: operations["users_change"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which roles a user has
         * @description Say which roles a user has.
         *
         *     It takes effect on the next request, on every server within two seconds. The last administrator stays one.
         */
        put: operations["users_set_roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock an account: its sessions end, and nobody signs in to it
         * @description Lock an account: its sessions end, and nobody signs in to it.
         */
        post: operations["users_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock an account
         * @description Unlock an account.
         *
         *     Also where failed attempts have locked it: those are forgotten.
         */
        post: operations["users_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End all sessions of a user
         * @description End all sessions of a user.
         *
         *     Their tokens stop working at once, on every server within two seconds; with `api_keys=true` so do the user's API keys. Nothing keeps the user from signing in again: lock the account for that.
         */
        delete: operations["users_end_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a user a link to a new password
         * @description Mail a user a link to a new password.
         *
         *     The present one stays good until the link was used. The link lives half an hour.
         */
        post: operations["users_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take all second factors and recovery codes from a user
         * @description Take all second factors and recovery codes from a user.
         *
         *     For somebody who lost them. The password alone signs in from then on; a mail tells the user.
         */
        delete: operations["users_factors_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your exports
         * @description List your exports.
         */
        get: operations["exports_list"];
        put?: never;
        /**
         * Ask for everything that is held on you
         * @description Ask for everything that is held on you.
         *
         *     A job gathers it from all products into a ZIP file of line-wise JSON; a mail tells you when it is there. It is kept for a week. Asked again while one is being made, that one is answered.
         */
        post: operations["exports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far an export is
         * @description See how far an export is.
         */
        get: operations["exports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/exports/{export_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description Download an export.
         *
         *     A ZIP file: `<product>/<what>.ndjson` with a row a line, and `manifest.json` with the number of rows of each.
         */
        get: operations["exports_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description Read the audit trail.
         *
         *     Who did what to which row, newest first. It holds ids and public values only. That you looked is recorded in it too.
         */
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the beneficiaries that you work with, supervise, manage or oversee
         * @description List the beneficiaries that you work with, supervise, manage or oversee.
         *
         *     Nobody else is counted, found or sorted by. What was deleted or merged is left out. `search` finds names, hidden ones excepted: those first that have the words whole, then the newest; and codes. It is recorded who was on the page, and that you searched.
         */
        get: operations["beneficiaries_list"];
        put?: never;
        /**
         * Add a beneficiary
         * @description Add a beneficiary.
         *
         *     You become their primary worker. Two names are enough; who has one name only has a `last_name` of null.
         */
        post: operations["beneficiaries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one beneficiary
         * @description Read one beneficiary.
         *
         *     It is recorded that you did, and what for. A record that is out of your scope is not there for you, and that you asked is recorded too.
         */
        get: operations["beneficiaries_read"];
        /**
         * Change a beneficiary
         * @description Change a beneficiary.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty; what you read can be sent back. Its primary worker and the supervisors of its team may. Another `status` does what closing and reopening do, and needs their reason.
         */
        put: operations["beneficiaries_update_put"];
        post?: never;
        /**
         * Delete a beneficiary
         * @description Delete a beneficiary.
         *
         *     The record and all below it are hidden, and nothing of them is written: restoring gives back what was there.
         */
        delete: operations["beneficiaries_delete"];
        options?: never;
        head?: never;
        /**
         * Change a beneficiary
         * @description Change a beneficiary.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty; what you read can be sent back. Its primary worker and the supervisors of its team may. Another `status` does what closing and reopening do, and needs their reason.
         */
        patch: operations["beneficiaries_update"];
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a beneficiary that was deleted
         * @description Restore a beneficiary that was deleted.
         *
         *     Its primary worker can for some days (30, unless the operator says otherwise), a supervisor of its team afterwards, too.
         */
        post: operations["beneficiaries_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a case
         * @description Close a case.
         *
         *     Sessions that are scheduled are cancelled (`case_closed`). While one is in progress, it is refused. What is closed can be read, and reopened.
         */
        post: operations["beneficiaries_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a case that is closed
         * @description Reopen a case that is closed.
         *
         *     It is active again; sessions that were cancelled stay so.
         */
        post: operations["beneficiaries_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions that you may know of, the latest first
         * @description List the sessions that you may know of, the latest first.
         *
         *     Those of beneficiaries in your scope, and groups that you hold or where one of them takes part. It is recorded whom the page shows.
         */
        get: operations["case_sessions_agenda"];
        put?: never;
        /**
         * Log or plan a session, with one beneficiary or with a group
         * @description Log or plan a session, with one beneficiary or with a group.
         *
         *     `beneficiary_id` names the one, `participants` the group: people whom you work with. As many as `max_participants` can take part, twenty where it is not said.
         */
        post: operations["case_sessions_create_any"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one session
         * @description Read one session.
         *
         *     It is recorded that you did. Managers and data protection officers see its times, kind and state only.
         */
        get: operations["case_sessions_read"];
        /**
         * Change a session
         * @description Change a session.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A change of `status` is checked as its action is. Times of a session that is over stay; its texts and outcome do not have to. `participants` of a group are those whom you see: who is not among them leaves, and others stay.
         */
        put: operations["case_sessions_update_put"];
        post?: never;
        /**
         * Delete a session
         * @description Delete a session.
         *
         *     It can be restored for a while. One with a signed note stays.
         */
        delete: operations["case_sessions_delete"];
        options?: never;
        head?: never;
        /**
         * Change a session
         * @description Change a session.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A change of `status` is checked as its action is. Times of a session that is over stay; its texts and outcome do not have to. `participants` of a group are those whom you see: who is not among them leaves, and others stay.
         */
        patch: operations["case_sessions_update"];
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a session that was deleted
         * @description Restore a session that was deleted.
         *
         *     Its worker and the primary worker can for some days, then a supervisor.
         */
        post: operations["case_sessions_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of one beneficiary, the latest first
         * @description List the sessions of one beneficiary, the latest first.
         *
         *     Managers and data protection officers see times, kinds and states only.
         */
        get: operations["beneficiary_sessions_list"];
        put?: never;
        /**
         * Log or plan a session with one beneficiary
         * @description Log or plan a session with one beneficiary.
         *
         *     A day is enough: a session that is over by its times is completed, another is scheduled. What a device has sent already under the same `client_uuid` is answered again.
         */
        post: operations["beneficiary_sessions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a session that was scheduled
         * @description Start a session that was scheduled.
         */
        post: operations["case_sessions_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a session that was scheduled or started
         * @description Complete a session that was scheduled or started.
         *
         *     It began when it was to unless you say otherwise.
         */
        post: operations["case_sessions_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a session that was scheduled or started
         * @description Cancel a session that was scheduled or started.
         */
        post: operations["case_sessions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the person did not come, once the session was to begin
         * @description Say that the person did not come, once the session was to begin.
         */
        post: operations["case_sessions_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a final state, and say why
         * @description Correct a final state, and say why.
         *
         *     no_show becomes completed, completed no_show, and cancelled scheduled, if it is yet to begin. Its worker and the primary worker can for seven days, then a supervisor. The correction is kept.
         */
        post: operations["case_sessions_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a session off to another time
         * @description Put a session off to another time.
         *
         *     The answer is the new session, with what the other says; the other is rescheduled, and names it.
         */
        post: operations["case_sessions_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/access-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who saw and did what
         * @description Read who saw and did what.
         *
         *     Auditors see all events. Data protection officers see those about beneficiaries in the programmes that they oversee, of other beneficiaries in the same event nothing, and what they did themselves. Newest first. That you looked is an event, too.
         */
        get: operations["access_events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/audit/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the anchors of the access events
         * @description Read the anchors of the access events.
         *
         *     Every ten minutes, and when a server stops, the ends of all chains are signed and kept in a store of their own. Who keeps copies of anchors can tell later whether events were changed or taken away since. Newest first.
         */
        get: operations["anchors_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have all access events verified
         * @description Have all access events verified.
         *
         *     A job computes the hash of every event anew, looks that none is missing, and compares the chains with their anchors. Asked again while that is being done, the same verification is answered.
         */
        post: operations["verifications_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/audit/verifications/{verification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a verification has found
         * @description See what a verification has found.
         */
        get: operations["verifications_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who works with a beneficiary, and who did
         * @description List who works with a beneficiary, and who did.
         *
         *     The newest first. For those who work with the beneficiary, supervisors of the team and data protection officers; it is recorded that you looked.
         */
        get: operations["assignments_list"];
        put?: never;
        /**
         * Assign somebody to a beneficiary, or hand the beneficiary over
         * @description Assign somebody to a beneficiary, or hand the beneficiary over.
         *
         *     For the primary worker and supervisors of the team, who may take over themselves. `support` is one more person who works with the beneficiary; `primary` is in place of the primary worker, for whom the record is not there any more from the next request on. Of a team's record only members of the team can be assigned, of any other whoever has an account. A record without a primary worker is handed to one by a data protection officer of its programme.
         */
        post: operations["assignments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/assignments/{assignment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End that somebody supports a beneficiary
         * @description End that somebody supports a beneficiary.
         *
         *     It stays listed as a past assignment. The primary worker is not taken away, but handed over from.
         */
        delete: operations["assignments_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List programmes
         * @description List programmes.
         *
         *     What the organisation does for people. One is always there: the records of who names no programme are in it.
         */
        get: operations["programmes_list"];
        put?: never;
        /**
         * Create a programme
         * @description Create a programme.
         *
         *     For administrators, who get to see no record by it. No two programmes have one name, whatever its case.
         */
        post: operations["programmes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/programmes/{programme_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one programme
         * @description Read one programme.
         */
        get: operations["programmes_read"];
        /**
         * Change a programme
         * @description Change a programme.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. What was recorded stays when it was; another zone changes on which day that is shown.
         */
        put: operations["programmes_update_put"];
        post?: never;
        /**
         * Delete a programme
         * @description Delete a programme.
         *
         *     One that has, or had, teams, members, beneficiaries or sessions stays, and so does the one that is always there.
         */
        delete: operations["programmes_delete"];
        options?: never;
        head?: never;
        /**
         * Change a programme
         * @description Change a programme.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. What was recorded stays when it was; another zone changes on which day that is shown.
         */
        patch: operations["programmes_update"];
        trace?: never;
    };
    "/api/v1/casework/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description List teams.
         *
         *     Of all programmes, or with `programme_id` of one. Who is in a team is asked of its memberships.
         */
        get: operations["teams_list"];
        put?: never;
        /**
         * Create a team
         * @description Create a team.
         *
         *     For administrators. In one programme no two teams have one name, whatever its case.
         */
        post: operations["teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one team
         * @description Read one team.
         */
        get: operations["teams_read"];
        /**
         * Change a team
         * @description Change a team.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. A team stays in its programme.
         */
        put: operations["teams_update_put"];
        post?: never;
        /**
         * Delete a team
         * @description Delete a team.
         *
         *     One that has, or had, members or beneficiaries stays.
         */
        delete: operations["teams_delete"];
        options?: never;
        head?: never;
        /**
         * Change a team
         * @description Change a team.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. A team stays in its programme.
         */
        patch: operations["teams_update"];
        trace?: never;
    };
    "/api/v1/casework/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List memberships
         * @description List memberships.
         *
         *     Your own, past ones too; those in your teams; of the programmes of your teams who works for them as a whole; and all of programmes that you work for as a whole. Administrators see all. Being a member is the only way to see records that one is not assigned to: a supervisor those of the team, a manager or data protection officer those of the programme.
         */
        get: operations["memberships_list"];
        put?: never;
        /**
         * Create a membership
         * @description Create a membership.
         *
         *     For administrators, and for somebody else: nobody gives themselves a role. It counts from `from` until before `to`, from the next request on.
         */
        post: operations["memberships_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/memberships/{membership_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one membership
         * @description Read one membership.
         */
        get: operations["memberships_read"];
        /**
         * Change a membership
         * @description Change a membership.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears `to`. Whose it is, and where, stays. Set `to` to end it: from then on nothing follows from it, and it is still known that it was.
         */
        put: operations["memberships_update_put"];
        post?: never;
        /**
         * Delete a membership
         * @description Delete a membership.
         *
         *     It ends at once, and is not listed as a past one: for those that were a mistake.
         */
        delete: operations["memberships_delete"];
        options?: never;
        head?: never;
        /**
         * Change a membership
         * @description Change a membership.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears `to`. Whose it is, and where, stays. Set `to` to end it: from then on nothing follows from it, and it is still known that it was.
         */
        patch: operations["memberships_update"];
        trace?: never;
    };
    "/api/v1/casework/session-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the kinds of sessions
         * @description List the kinds of sessions.
         *
         *     Those that everybody has (`built_in`), and those that an administrator made, by name: what `session_type` of a session can say.
         */
        get: operations["session_types_list"];
        put?: never;
        /**
         * Create a kind of session
         * @description Create a kind of session.
         *
         *     No two have one name, nor may a new one have the name of one that everybody has.
         */
        post: operations["session_types_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/session-types/{session_type_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one kind of session
         * @description Read one kind of session.
         */
        get: operations["session_types_read"];
        /**
         * Change a kind of session
         * @description Change a kind of session.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. The name stays once a session is of this kind; the title can change. Those that everybody has stay as they are.
         */
        put: operations["session_types_update_put"];
        post?: never;
        /**
         * Delete a kind of session, unless a session is of this kind
         * @description Delete a kind of session, unless a session is of this kind.
         */
        delete: operations["session_types_delete"];
        options?: never;
        head?: never;
        /**
         * Change a kind of session
         * @description Change a kind of session.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. The name stays once a session is of this kind; the title can change. Those that everybody has stay as they are.
         */
        patch: operations["session_types_update"];
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who came to a group session
         * @description Read who came to a group session.
         *
         *     For its worker, and for primary workers and supervisors of who takes part: each sees those in their own scope, and nothing tells of others. Of people whose names are hidden it says the code. A session with one person has no rows.
         */
        get: operations["attendance_read"];
        /**
         * Say who came to a group session
         * @description Say who came to a group session.
         *
         *     All of the list is taken or nothing. It concerns participants that you see: others, and those that it does not name, stay as they are. Fields that are absent stay, null clears them; a reason goes when the absence does. The same list again changes nothing.
         */
        put: operations["attendance_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/attendance/{beneficiary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether one participant of a group session came
         * @description Say whether one participant of a group session came.
         *
         *     For the session's worker, and for the participant's primary worker and supervisors. If-Match takes the entity tag of the list.
         */
        put: operations["attendance_write_one"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}/case-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notes on a session
         * @description List the notes on a session.
         *
         *     Your drafts, and of the signed notes those that you may read: the team's, as a supervisor those for supervisors, and your own. It is recorded that you did.
         */
        get: operations["case_notes_list"];
        put?: never;
        /**
         * Write a note on a session
         * @description Write a note on a session.
         *
         *     It is a draft, which you alone read, change and delete, until you sign it.
         */
        post: operations["case_notes_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/case-notes/{case_note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a note
         * @description Read a note.
         *
         *     It is recorded that you did. A note that you may not read is not there for you. Of a signed note the digest is computed anew: one that is not what was signed is not shown, and is reported.
         */
        get: operations["case_notes_read"];
        /**
         * Change a draft of yours
         * @description Change a draft of yours.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. An amendment keeps the kind and the readers of what it amends.
         */
        put: operations["case_notes_update_put"];
        post?: never;
        /**
         * Delete a draft of yours
         * @description Delete a draft of yours.
         */
        delete: operations["case_notes_delete"];
        options?: never;
        head?: never;
        /**
         * Change a draft of yours
         * @description Change a draft of yours.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. An amendment keeps the kind and the readers of what it amends.
         */
        patch: operations["case_notes_update"];
        trace?: never;
    };
    "/api/v1/casework/case-notes/{case_note_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a note of yours
         * @description Sign a note of yours.
         *
         *     From now on it stays as it is, and others read it, as its confidentiality says. Its digest goes into the record of the signature.
         */
        post: operations["case_notes_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/case-notes/{case_note_id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend a signed note
         * @description Amend a signed note.
         *
         *     Its author may, and a supervisor of the team. An amendment is a note of its own: a draft of whoever writes it, to be signed too, of the same kind and confidentiality as the note that it amends, which stays as it is.
         */
        post: operations["case_notes_amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal fields of a beneficiary
         * @description Reveal fields of a beneficiary.
         *
         *     The one way to see names that are hidden. Primary workers and supervisors may, and say what for. It is recorded which fields you saw, and the answer is kept nowhere: an Idempotency-Key means nothing here, and asking again is another reveal with a record of its own. Records that are closed or merged can be asked, too.
         */
        post: operations["reveals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List somebody's consents
         * @description List somebody's consents.
         *
         *     What the beneficiary was asked to agree to and what became of it, the newest first. For who works with the person, the supervisors of the team and the data protection officers of the programme.
         */
        get: operations["consents_list"];
        put?: never;
        /**
         * Record a consent
         * @description Record a consent.
         *
         *     That it was asked for, or with `state` given, that somebody agreed. One is in force for a person and purpose at a time: one that names another in `supersedes` invalidates that one when it is given.
         */
        post: operations["consents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one consent
         * @description Read one consent.
         */
        get: operations["consents_read"];
        /**
         * Change what is asked for
         * @description Change what is asked for.
         *
         *     While it is requested. From given on a consent stays as it was given: record another that supersedes it.
         */
        put: operations["consents_update_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is asked for
         * @description Change what is asked for.
         *
         *     While it is requested. From given on a consent stays as it was given: record another that supersedes it.
         */
        patch: operations["consents_update"];
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a requested consent was given
         * @description Say that a requested consent was given.
         *
         *     How and from when may be said, too. It covers nothing before it was recorded, from whenever on it is valid.
         */
        post: operations["consents_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a requested consent was refused
         * @description Say that a requested consent was refused.
         */
        post: operations["consents_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a consent
         * @description Withdraw a consent.
         *
         *     At any time, also when the case is closed. It covers nothing from now on.
         */
        post: operations["consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a consent
         * @description Renew a consent.
         *
         *     One that was given, or has expired. It says the same until the new end.
         */
        post: operations["consents_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/casework/consents/{consent_id}/invalidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invalidate a consent
         * @description Invalidate a consent.
         *
         *     As a data protection officer, where it should never have counted.
         */
        post: operations["consents_invalidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/beneficiaries/{beneficiary_id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was told of somebody
         * @description List what was told of somebody.
         *
         *     To whom, for what, which fields, the newest first; never what they said.
         */
        get: operations["disclosures_list"];
        put?: never;
        /**
         * Tell somebody else about a beneficiary
         * @description Tell somebody else about a beneficiary.
         *
         *     Told is what you ask for, may read yourself, and what a consent in force covers for this purpose and recipient; the rest is withheld, and you are told why. With a reason more may be told, and the data protection officers of the programme learn of it. The answer has the data this once; it is recorded that it was told, and when it was not.
         */
        post: operations["disclosures_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List items
         * @description List items.
         *
         *     Active items of everybody; with `owner=me` your own. Search matches every word, or the beginning of it, in name, category and description, and answers the best matches first.
         */
        get: operations["items_list"];
        put?: never;
        /**
         * Create an item of your own
         * @description Create an item of your own.
         */
        post: operations["items_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export items
         * @description Export items.
         *
         *     Every item that the list would show on one of its pages, as CSV or NDJSON, however many; with `owner=me` your own. A cell that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.
         */
        get: operations["items_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import items
         * @description Import items.
         *
         *     CSV whose header names the fields (tags are separated by `;`), or NDJSON with an item a line: what an export gives can be imported. Every row is judged as a new item is. All rows go in or none, unless `skip_invalid` is asked for; the answer says what became of them, by row and line.
         */
        post: operations["items_import_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one item
         * @description Read one item.
         */
        get: operations["items_read"];
        /**
         * Change an item
         * @description Change an item.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
         */
        put: operations["items_update_put"];
        post?: never;
        /**
         * Delete an item, and its files
         * @description Delete an item, and its files.
         */
        delete: operations["items_delete"];
        options?: never;
        head?: never;
        /**
         * Change an item
         * @description Change an item.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
         */
        patch: operations["items_update"];
        trace?: never;
    };
    "/api/v1/items/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create up to 500 items
         * @description Create up to 500 items.
         *
         *     All of them or none: each problem names the index of its item.
         */
        post: operations["items_create_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of an item
         * @description List the files of an item.
         *
         *     Whoever may see the item may see its files.
         */
        get: operations["item_files_list"];
        put?: never;
        /**
         * Add a file to an item of your own
         * @description Add a file to an item of your own.
         *
         *     A picture (PNG, JPEG, WebP, GIF), a PDF or plain text in UTF-8, as the body itself with its Content-Type and `?name=`, or as the field `file` of a form. What it is, is told by its content: 422 where that is something else than what the request says, or than what an item takes. An item has at most 20 files.
         */
        post: operations["item_files_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file
         * @description Read a file.
         *
         *     Its bytes, whole or one range of them. A link that was made for it needs no token, until it expires.
         */
        get: operations["item_files_read"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Delete a file.
         */
        delete: operations["item_files_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item_id}/files/{file_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to a file
         * @description Make a link to a file.
         *
         *     Who has it may read the file without a token, for an hour at most.
         */
        post: operations["item_files_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your ledger
         * @description Read your ledger.
         *
         *     It is opened at your first use of anything of expenses, with thirteen categories: there is nothing to create.
         */
        get: operations["ledger_read"];
        /**
         * Change what your ledger goes by
         * @description Change what your ledger goes by.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. The base currency can be another only while there are no expenses, in the trash or out of it. A zone, a week or a month that begins elsewhere moves no expense: the reports count its day anew.
         */
        put: operations["ledger_update_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what your ledger goes by
         * @description Change what your ledger goes by.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. The base currency can be another only while there are no expenses, in the trash or out of it. A zone, a week or a month that begins elsewhere moves no expense: the reports count its day anew.
         */
        patch: operations["ledger_update"];
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your categories
         * @description List your categories.
         *
         *     By name, whatever its case. `parent_id` shows those below one, `archived=false` those that take new expenses.
         */
        get: operations["categories_list"];
        put?: never;
        /**
         * Create a category
         * @description Create a category.
         *
         *     You can have 300, on two levels. Below one parent no two names are the same, whatever their case, width and spaces. Nothing stands below Uncategorised.
         */
        post: operations["categories_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your categories
         * @description Read one of your categories.
         */
        get: operations["categories_read"];
        /**
         * Change a category
         * @description Change a category.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. One that is archived stays on its expenses and takes no new ones. Of Uncategorised name, colour and icon can change.
         */
        put: operations["categories_update_put"];
        post?: never;
        /**
         * Delete a category
         * @description Delete a category.
         *
         *     One that expenses are in, or that expenses in the trash are in, needs `merge_into`: they all move there, together and at once, and then it goes. Without it the refusal says in `counts` how many there are.
         */
        delete: operations["categories_delete"];
        options?: never;
        head?: never;
        /**
         * Change a category
         * @description Change a category.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. One that is archived stays on its expenses and takes no new ones. Of Uncategorised name, colour and icon can change.
         */
        patch: operations["categories_update"];
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List expenses
         * @description List expenses.
         *
         *     Your own, the latest day first, without what is in the trash. Search finds every word, or the beginning of it, in merchant, description and notes, and answers the best matches first. By `amount` expenses are sorted in the ledger's currency; what could not be converted counts as the smallest.
         */
        get: operations["expenses_list"];
        put?: never;
        /**
         * Create a new expense
         * @description Create a new expense.
         *
         *     Create a new expense record with the following information:
         *
         *     - Amount (must be greater than 0)
         *
         *     - Date of expense
         *
         *     - Category (must belong to the authenticated user)
         *
         *     - Optional: description, payment method, tags, notes
         *
         *     The expense will be associated with the authenticated user.
         *
         *     What is in another currency than the ledger is converted by the rate known for its day, or by `fx_rate`; where no rate is known it is accepted all the same, and shows as unconverted. A refund (`kind`) may name the expense that it is of; the refunds of one expense are not more than it, unless `allow_excess` says that they may.
         */
        post: operations["expenses_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export expenses
         * @description Export expenses.
         *
         *     Every expense that the list would show on one of its pages, as CSV or NDJSON, however many, and as they all were at one moment. Tags are joined by `|`. A text that a spreadsheet would take for a formula begins with an apostrophe.
         */
        get: operations["expenses_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{expense_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one expense
         * @description Read one expense.
         *
         *     What is in the trash is there only for who asks with `trashed=include`.
         */
        get: operations["expenses_read"];
        /**
         * Change an expense
         * @description Change an expense.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. What is planned gets posted or void, what is posted void, and what is void posted again. Another amount keeps the rate; another day looks it up again, unless it was sent; another currency drops it. A rate that is the stored one counts as not sent, null looks it up again. What is changed joins `locked_fields`, unless the same request changes those.
         */
        put: operations["expenses_update_put"];
        post?: never;
        /**
         * Delete an expense
         * @description Delete an expense.
         *
         *     It goes to the trash, whence it can be restored for some time; with `permanent=true` it is gone at once, also out of the trash. An expense with refunds needs a word on them: `refunds=delete` sends them along, and restoring the expense restores them too; `refunds=unlink` lets them stay, of nothing.
         */
        delete: operations["expenses_delete"];
        options?: never;
        head?: never;
        /**
         * Change an expense
         * @description Change an expense.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. What is planned gets posted or void, what is posted void, and what is void posted again. Another amount keeps the rate; another day looks it up again, unless it was sent; another currency drops it. A rate that is the stored one counts as not sent, null looks it up again. What is changed joins `locked_fields`, unless the same request changes those.
         */
        patch: operations["expenses_update"];
        trace?: never;
    };
    "/api/v1/expenses/{expense_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an expense out of the trash
         * @description Restore an expense out of the trash.
         *
         *     With it come the refunds that were deleted in its company. One that is not in the trash stays as it is. A refund needs room beside the others of its expense, unless `allow_excess=true`.
         */
        post: operations["expenses_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your tags
         * @description List your tags.
         *
         *     By name, whatever its case. A tag is made by the first expense that has it, and stays when the last one is gone.
         */
        get: operations["tags_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{tag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your tags
         * @description Read one of your tags.
         */
        get: operations["tags_read"];
        /**
         * Rename a tag
         * @description Rename a tag.
         *
         *     Its expenses show the new name. No two tags have names that differ only by case, width and spaces: to make one of two, delete one with `merge_into`.
         */
        put: operations["tags_update_put"];
        post?: never;
        /**
         * Delete a tag
         * @description Delete a tag.
         *
         *     Its expenses stay, and lose it; with `merge_into` they have that tag in its place.
         */
        delete: operations["tags_delete"];
        options?: never;
        head?: never;
        /**
         * Rename a tag
         * @description Rename a tag.
         *
         *     Its expenses show the new name. No two tags have names that differ only by case, width and spaces: to make one of two, delete one with `merge_into`.
         */
        patch: operations["tags_update"];
        trace?: never;
    };
    "/api/v1/fx-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exchange rates
         * @description List exchange rates.
         *
         *     Your own and the provider's, the newest first.
         */
        get: operations["fx_rates_list"];
        put?: never;
        /**
         * Add an exchange rate of your own
         * @description Add an exchange rate of your own.
         *
         *     It holds for its day and the seven after it, in both directions, and as a leg of rates through EUR. Expenses that no rate was known for are converted by it at once, in the trash too; those that have a rate keep theirs. Of several rates the newest holds, of one day your own before the provider's. You can have 20000.
         */
        post: operations["fx_rates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fx-rates/{rate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one exchange rate
         * @description Read one exchange rate.
         */
        get: operations["fx_rates_read"];
        put?: never;
        post?: never;
        /**
         * Delete an exchange rate of your own
         * @description Delete an exchange rate of your own.
         *
         *     Expenses that were converted by it stay as they are.
         */
        delete: operations["fx_rates_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses
         * @description Sum up expenses.
         *
         *     Posted expenses and refunds that are not in the trash, in the ledger's currency, with what came before and what is usual. What could not be converted is told apart. The sums are those of the rows that `/expenses` lists by the same filters. Without days: the current month.
         */
        get: operations["analytics_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/by-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses by category
         * @description Sum up expenses by category.
         *
         *     Of each category that has any its sums, its share, and what is usual in a month. With `rollup=root` what is in a category below another counts for that.
         */
        get: operations["analytics_by_category"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/by-payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses by payment method
         * @description Sum up expenses by payment method.
         *
         *     Those without one are an item of their own.
         */
        get: operations["analytics_by_payment_method"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/by-tag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses by tag
         * @description Sum up expenses by tag.
         *
         *     An expense with two tags is in both items, and once in the totals. Those without a tag are an item of their own.
         */
        get: operations["analytics_by_tag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/by-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses by month
         * @description Sum up expenses by month.
         *
         *     Of each month its sums, empty ones too; months begin on the ledger's day. The first and the last one are cut where the days begin and end. The chart stacks the categories of each month.
         */
        get: operations["analytics_by_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow expenses over time
         * @description Follow expenses over time.
         *
         *     Of each day, week, month, quarter or year its sums, empty ones too: with the net of all before it, the net of what stands at the same place of the previous days, and the mean of the last three.
         */
        get: operations["analytics_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/top-merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up expenses by merchant
         * @description Sum up expenses by merchant.
         *
         *     The merchants with the largest net. Spellings that differ in case, width or spaces are one merchant. Rows without a merchant are an item of their own, whatever the limit; the merchants beyond it are summed up in `others`.
         */
        get: operations["analytics_top_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List services
         * @description List services.
         *
         *     Everything that can be watched, as it was at the last probe, which is made once a minute.
         */
        get: operations["services_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one service
         * @description Read one service.
         */
        get: operations["services_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the past of a service
         * @description Read the past of a service.
         *
         *     State changes, uptime and latency by hour and day. Time without a probe counts neither as up nor as down: it is not known. Ninety days are kept.
         */
        get: operations["services_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents
         * @description List incidents.
         *
         *     The newest first, each with its updates.
         */
        get: operations["incidents_list"];
        put?: never;
        /**
         * Open an incident
         * @description Open an incident.
         *
         *     One that is over already can be written down too: as resolved, with the time at which it began.
         */
        post: operations["incidents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one incident
         * @description Read one incident.
         */
        get: operations["incidents_read"];
        /**
         * Change an incident
         * @description Change an incident.
         *
         *     Its title, its impact and the services that it names; its state changes by an update.
         */
        put: operations["incidents_change_put"];
        post?: never;
        /**
         * Delete an incident
         * @description Delete an incident.
         *
         *     For one that was opened by mistake; the audit trail keeps that it was there. One that probes have opened comes back while its service fails.
         */
        delete: operations["incidents_delete"];
        options?: never;
        head?: never;
        /**
         * Change an incident
         * @description Change an incident.
         *
         *     Its title, its impact and the services that it names; its state changes by an update.
         */
        patch: operations["incidents_change"];
        trace?: never;
    };
    "/api/v1/incidents/{incident_id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something about an incident
         * @description Say something about an incident.
         *
         *     What people read about it, and its state from now on. A resolved incident stays resolved. Answers the whole incident.
         */
        post: operations["incidents_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The status page
         * @description The status page.
         *
         *     For people: HTML without any script. Without the database it says what the probes find now, as 503.
         */
        get: operations["status_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List itineraries
         * @description List itineraries.
         *
         *     What is published for everybody, newest first; a search shows the best matches first.
         */
        get: operations["itineraries_list"];
        put?: never;
        /**
         * Create an itinerary
         * @description Create an itinerary.
         *
         *     It is published for everybody at once, unless `status` or `visibility` say something else.
         */
        post: operations["itineraries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own itineraries, drafts and all
         * @description List your own itineraries, drafts and all.
         */
        get: operations["itineraries_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/featured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List featured itineraries, what was featured last first
         * @description List featured itineraries, what was featured last first.
         */
        get: operations["itineraries_featured"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/by-destination/{dest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the itineraries of a place
         * @description List the itineraries of a place.
         *
         *     Each word of it is the beginning of a word of their destination: `Japan` finds "Tokyo, Japan". Case, accents and punctuation do not count.
         */
        get: operations["itineraries_by_destination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one itinerary
         * @description Read one itinerary.
         *
         *     Drafts, archived, private and hidden ones are there for their owner; an unlisted one for whoever has its id.
         */
        get: operations["itineraries_read"];
        /**
         * Change an itinerary
         * @description Change an itinerary.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A draft is published, what is published is archived, and an archived one published again; back to a draft goes only what nobody else has rated or written about.
         */
        put: operations["itineraries_update_put"];
        post?: never;
        /**
         * Delete an itinerary, and what others wrote about it
         * @description Delete an itinerary, and what others wrote about it.
         */
        delete: operations["itineraries_delete"];
        options?: never;
        head?: never;
        /**
         * Change an itinerary
         * @description Change an itinerary.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A draft is published, what is published is archived, and an archived one published again; back to a draft goes only what nobody else has rated or written about.
         */
        patch: operations["itineraries_update"];
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/feature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Feature an itinerary
         * @description Feature an itinerary.
         *
         *     For 30 days, unless `days` or `featured_until` say something else. Without either nothing changes for one that is featured.
         */
        post: operations["itineraries_feature"];
        /**
         * Feature an itinerary no longer
         * @description Feature an itinerary no longer.
         */
        delete: operations["itineraries_unfeature"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide an itinerary from all but its owner and moderators
         * @description Hide an itinerary from all but its owner and moderators.
         */
        post: operations["itineraries_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a hidden itinerary again
         * @description Show a hidden itinerary again.
         */
        post: operations["itineraries_unhide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you look at an itinerary
         * @description Say that you look at an itinerary.
         *
         *     It counts once per viewer and UTC day. Who is signed in is one viewer; all others of a network (/24, /56) are one together. The owner, known bots and what a browser fetches ahead are answered alike, and do not count. Reading an itinerary is no view by itself.
         */
        post: operations["views_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the itineraries that you have saved
         * @description List the itineraries that you have saved.
         *
         *     What you saved last comes first. What you may no longer see is not among them.
         */
        get: operations["saves_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save an itinerary
         * @description Save an itinerary.
         */
        post: operations["saves_create"];
        /**
         * Save an itinerary no longer
         * @description Save an itinerary no longer.
         */
        delete: operations["saves_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/leaderboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the itineraries that people were most active on
         * @description List the itineraries that people were most active on.
         *
         *     Points are the weights of what people did in the timeframe (view 1, helpful vote 3, save 4, rating 5, remix 6), times how sure it is that they found helpful what was said about the itinerary: from a half to one. Equal points share a rank; among them the better rated comes first, then the newer.
         */
        get: operations["boards_leaderboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/rising-stars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List new itineraries that stand out among those of their age
         * @description List new itineraries that stand out among those of their age.
         *
         *     Published within 30 days, looked at by ten people, and of seven days' activity above what others of the age have.
         */
        get: operations["boards_rising_stars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate this itinerary's safety
         * @description Rate this itinerary's safety.
         *
         *     The same as a new safety rating that names it.
         */
        post: operations["itinerary_ratings_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/safety-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an itinerary's safety ratings
         * @description List an itinerary's safety ratings.
         */
        get: operations["itinerary_ratings_of_itinerary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how safe people found an itinerary
         * @description Read how safe people found an itinerary.
         *
         *     The safety score and the women-safe state, as they were computed last: whenever a rating or a warning changes, and every night.
         */
        get: operations["itinerary_safety_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/itineraries/{itinerary_id}/women-safe-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about an itinerary's women-safe state
         * @description Decide about an itinerary's women-safe state.
         *
         *     `clear` ends a review, and evidence decides again; `revoke` ends it against the itinerary; `restore` takes a revocation back.
         */
        post: operations["itinerary_safety_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List safety ratings
         * @description List safety ratings.
         *
         *     Of all itineraries that lists show; with `itinerary_id` of that one.
         */
        get: operations["safety_ratings_list"];
        put?: never;
        /**
         * Rate an itinerary's safety
         * @description Rate an itinerary's safety.
         *
         *     201 the first time. Who rates it again changes the one rating that there is: 200, its votes stay, and what is not sent stays as it was.
         */
        post: operations["safety_ratings_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings/user/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own safety ratings
         * @description List your own safety ratings.
         *
         *     Those that a moderator has hidden, too.
         */
        get: operations["safety_ratings_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings/{rating_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one safety rating, or those of an itinerary
         * @description Read one safety rating, or those of an itinerary.
         *
         *     The id of a rating answers that rating, and takes no parameter of a list; the id of an itinerary answers a page of its ratings.
         */
        get: operations["safety_ratings_read"];
        /**
         * Change your safety rating
         * @description Change your safety rating.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
         */
        put: operations["safety_ratings_update_put"];
        post?: never;
        /**
         * Delete a safety rating
         * @description Delete a safety rating.
         */
        delete: operations["safety_ratings_delete"];
        options?: never;
        head?: never;
        /**
         * Change your safety rating
         * @description Change your safety rating.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
         */
        patch: operations["safety_ratings_update"];
        trace?: never;
    };
    "/api/v1/safety-ratings/{rating_id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide a safety rating
         * @description Hide a safety rating.
         *
         *     It counts nowhere any more; its author and moderators still see it.
         */
        post: operations["safety_ratings_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings/{rating_id}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a safety rating again
         * @description Show a safety rating again.
         */
        post: operations["safety_ratings_unhide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings/{rating_id}/helpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a safety rating helpful
         * @description Find a safety rating helpful.
         *
         *     However often you say so, it is one vote; it takes the place of an opposite one.
         */
        post: operations["safety_ratings_helpful"];
        /**
         * Take back that you found a safety rating helpful
         * @description Take back that you found a safety rating helpful.
         *
         *     Where you did not, nothing happens.
         */
        delete: operations["safety_ratings_take_back_helpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety-ratings/{rating_id}/unhelpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a safety rating unhelpful
         * @description Find a safety rating unhelpful.
         *
         *     However often you say so, it is one vote; it takes the place of an opposite one.
         */
        post: operations["safety_ratings_unhelpful"];
        /**
         * Take back that you found a safety rating unhelpful
         * @description Take back that you found a safety rating unhelpful.
         *
         *     Where you did not, nothing happens.
         */
        delete: operations["safety_ratings_take_back_unhelpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/stats/{itinerary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the figures of one itinerary's travel intel
         * @description Read the figures of one itinerary's travel intel.
         */
        get: operations["intel_stats_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Respond to an entry
         * @description Respond to an entry.
         *
         *     Its author is told.
         */
        post: operations["intel_responses_respond"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the responses to an entry
         * @description List the responses to an entry.
         *
         *     The oldest first.
         */
        get: operations["intel_responses_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/responses/{response_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a response of your own
         * @description Change a response of your own.
         */
        put: operations["intel_responses_update_put"];
        post?: never;
        /**
         * Delete a response
         * @description Delete a response.
         *
         *     Its author does, and moderators.
         */
        delete: operations["intel_responses_delete"];
        options?: never;
        head?: never;
        /**
         * Change a response of your own
         * @description Change a response of your own.
         */
        patch: operations["intel_responses_update"];
        trace?: never;
    };
    "/api/v1/travel-intel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List travel intel
         * @description List travel intel.
         *
         *     The thread of one itinerary (`itinerary_id`), or the entries of all itineraries that are listed. In a thread, what was deleted and has responses stays as an empty place.
         */
        get: operations["travel_intel_list"];
        put?: never;
        /**
         * Write about an itinerary
         * @description Write about an itinerary.
         *
         *     A tip, a warning, a question, an update, a recommendation or local insight. A critical warning is told to the owner of the itinerary and to those who saved it; one person writes three of them a day at most. Where it is about safety it puts an itinerary that counts as women-safe under review at once.
         */
        post: operations["travel_intel_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/user/intel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own travel intel
         * @description List your own travel intel.
         *
         *     Hidden entries too, and whatever became of the itinerary.
         */
        get: operations["travel_intel_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one entry
         * @description Read one entry.
         */
        get: operations["travel_intel_read"];
        /**
         * Change an entry
         * @description Change an entry.
         *
         *     Its author changes what it says. Its state is changed by its author, by moderators, and by the itinerary's owner, but not that of others' warnings. `accepted_response_id` resolves a question.
         */
        put: operations["travel_intel_update_put"];
        post?: never;
        /**
         * Delete an entry
         * @description Delete an entry.
         *
         *     Its author does, and moderators. An empty place stays where it has responses; what a warning has set under review stays so.
         */
        delete: operations["travel_intel_delete"];
        options?: never;
        head?: never;
        /**
         * Change an entry
         * @description Change an entry.
         *
         *     Its author changes what it says. Its state is changed by its author, by moderators, and by the itinerary's owner, but not that of others' warnings. `accepted_response_id` resolves a question.
         */
        patch: operations["travel_intel_update"];
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/helpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an entry is helpful
         * @description Say that an entry is helpful.
         */
        post: operations["travel_intel_helpful"];
        /**
         * Take back that an entry is helpful, if you said so
         * @description Take back that an entry is helpful, if you said so.
         */
        delete: operations["travel_intel_not_helpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/unhelpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an entry is not helpful
         * @description Say that an entry is not helpful.
         */
        post: operations["travel_intel_unhelpful"];
        /**
         * Take back that an entry is not helpful, if you said so
         * @description Take back that an entry is not helpful, if you said so.
         */
        delete: operations["travel_intel_not_unhelpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide an entry from all but its author and moderators
         * @description Hide an entry from all but its author and moderators.
         */
        post: operations["travel_intel_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-intel/{intel_id}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show an entry again
         * @description Show an entry again.
         */
        post: operations["travel_intel_unhide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups that fit, the best first
         * @description List groups that fit, the best first.
         *
         *     Only groups that you could join now: with a free place, whose rule you meet, with nobody in them behind a block, and that you are not in, have not asked to join, and were not turned down by. Destination and dates weigh 25 each, interests 20, languages, pace and budget 10 each, of what is known on both sides; the less is known, the lower the score. Where very many groups come into question, up to two hundred are scored of each kind: those that fit by place, country, interests or dates, and the newest.
         */
        get: operations["matching_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you look for in a group
         * @description Read what you look for in a group.
         */
        get: operations["group_preferences_read"];
        /**
         * Say what you look for in a group
         * @description Say what you look for in a group.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it. Matching falls back to it.
         */
        put: operations["group_preferences_update_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what you look for in a group
         * @description Say what you look for in a group.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it. Matching falls back to it.
         */
        patch: operations["group_preferences_update"];
        trace?: never;
    };
    "/api/v1/travel-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List groups
         * @description List groups.
         *
         *     Those that are forming, full or under way, the newest first. What is over or cancelled is listed with its `status`, and among your own with `mine=true`. Groups that only those see who meet their rule are listed to those.
         */
        get: operations["travel_groups_list"];
        put?: never;
        /**
         * Create a group
         * @description Create a group.
         *
         *     You are its organizer, and meet its rule yourself.
         */
        post: operations["travel_groups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one group
         * @description Read one group.
         *
         *     Its card, and how many are in it. Who they are, and its itinerary, is shown to its active members.
         */
        get: operations["travel_groups_read"];
        /**
         * Change a group
         * @description Change a group.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. The rule changes only while nobody else is in the group. `status` takes `cancelled`, for good; the other states follow from dates and members, and are ignored.
         */
        put: operations["travel_groups_update_put"];
        post?: never;
        /**
         * Delete a group, with its members and invitations
         * @description Delete a group, with its members and invitations.
         */
        delete: operations["travel_groups_delete"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Change a group.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. The rule changes only while nobody else is in the group. `status` takes `cancelled`, for good; the other states follow from dates and members, and are ignored.
         */
        patch: operations["travel_groups_update"];
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a group
         * @description Join a group.
         *
         *     Whoever joins an open group is an active member at once; where the organizer has to say yes it is a request. With a pending invitation it is accepted. Asking again answers what you are.
         */
        post: operations["group_members_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a group, or take a request back
         * @description Leave a group, or take a request back.
         *
         *     Its organizer hands it over with `transfer_to`; where nobody else is in it, it is cancelled.
         */
        post: operations["group_members_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a group
         * @description List the members of a group.
         *
         *     For its active members, as long as they meet its rule. With `state=requested` those who lead it see who waits to be let in.
         */
        get: operations["group_members_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/members/{user_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody in who asked to join
         * @description Let somebody in who asked to join.
         *
         *     For organizer and moderators of the group.
         */
        post: operations["group_members_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/members/{user_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline somebody who asked to join
         * @description Decline somebody who asked to join.
         *
         *     For organizer and moderators of the group. The person may ask again after seven days.
         */
        post: operations["group_members_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a member a moderator of the group, or a member again
         * @description Make a member a moderator of the group, or a member again.
         */
        put: operations["group_members_change_put"];
        post?: never;
        /**
         * Remove a member, who comes back by a new invitation only
         * @description Remove a member, who comes back by a new invitation only.
         */
        delete: operations["group_members_remove"];
        options?: never;
        head?: never;
        /**
         * Make a member a moderator of the group, or a member again
         * @description Make a member a moderator of the group, or a member again.
         */
        patch: operations["group_members_change"];
        trace?: never;
    };
    "/api/v1/travel-groups/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations that you were sent
         * @description List the invitations that you were sent.
         */
        get: operations["group_invites_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations of a group
         * @description List the invitations of a group.
         *
         *     For its organizer and moderators.
         */
        get: operations["group_invites_list_sent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/{group_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody into a group
         * @description Invite somebody into a group.
         *
         *     For its organizer and moderators. An invitation is open for fourteen days, and a group has at most twenty; inviting again answers the one that is open. Whether somebody meets the group's rule is looked at when the invitation is accepted. 404 where nobody can be invited by that name or id, for whatever reason.
         */
        post: operations["group_invites_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/invites/{invite_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation: you are an active member from then on
         * @description Accept an invitation: you are an active member from then on.
         */
        post: operations["group_invites_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/invites/{invite_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description Decline an invitation.
         */
        post: operations["group_invites_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travel-groups/invites/{invite_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Revoke an invitation.
         *
         *     For organizer and moderators of the group.
         */
        delete: operations["group_invites_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List guides
         * @description List guides.
         *
         *     Who can be booked, the recommended first: by their ratings, where few weigh less than many. Those without a rating are listed too, unless `min_rating` is asked for.
         */
        get: operations["guides_list"];
        put?: never;
        /**
         * Apply as a guide
         * @description Apply as a guide.
         *
         *     You are in review until an administrator has decided, and nobody else sees it until then.
         */
        post: operations["guides_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/guides/{guide_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one guide
         * @description Read one guide.
         *
         *     One who is not active is there for the guide and for administrators only.
         */
        get: operations["guides_read"];
        /**
         * Change yourself as a guide
         * @description Change yourself as a guide.
         *
         *     What was booked keeps its price and its time.
         */
        put: operations["guides_change_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change yourself as a guide
         * @description Change yourself as a guide.
         *
         *     What was booked keeps its price and its time.
         */
        patch: operations["guides_change"];
        trace?: never;
    };
    "/api/v1/women-safety/guides/{guide_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a guide
         * @description Decide about a guide.
         *
         *     The state, the verification, or both. Who is in review becomes active or is rejected; who is active can be suspended, and come back.
         */
        post: operations["guides_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/guides/{guide_id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a guide's time
         * @description Ask for a guide's time.
         *
         *     Some hours from a time of day on, or whole days, in the guide's time zone. The price is fixed now; the guide has 72 hours to confirm, or until the start. What you have asked for already is answered again as it is.
         */
        post: operations["bookings_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings
         * @description List bookings.
         *
         *     What you have booked, and for what you were booked as a guide; the newest first. An administrator's list has all.
         */
        get: operations["bookings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one booking
         * @description Read one booking.
         *
         *     For both sides. Its booker sees how to reach the guide, from the confirmation until 30 days after the end.
         */
        get: operations["bookings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a booking
         * @description Confirm a booking.
         *
         *     As its guide. Confirmed bookings of a guide never overlap.
         */
        post: operations["bookings_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a booking
         * @description Decline a booking.
         *
         *     As its guide, while it is pending.
         */
        post: operations["bookings_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a booking
         * @description Cancel a booking.
         *
         *     By either side, before its start. Inside the hours of the guide's policy it is a late cancellation, which stays visible to both.
         */
        post: operations["bookings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a booking took place
         * @description Say that a booking took place.
         *
         *     By either side, after its end. Three days later it is taken to have taken place.
         */
        post: operations["bookings_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody did not come
         * @description Say that somebody did not come.
         *
         *     By either side, after the start.
         */
        post: operations["bookings_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/guides/{guide_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reviews of a guide
         * @description List the reviews of a guide.
         *
         *     The published ones, the newest first. What a guide has written about travellers is there for both sides and for moderators.
         */
        get: operations["guide_reviews_list"];
        put?: never;
        /**
         * Review a guide
         * @description Review a guide.
         *
         *     About a completed booking of yours, until 14 days after its end. Nobody sees it until the guide has written too, or those days are over; then it is published, and stays as it is.
         */
        post: operations["guide_reviews_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/bookings/{booking_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review the other side of a booking
         * @description Review the other side of a booking.
         *
         *     The booker writes about the guide, and the guide about the booker.
         */
        post: operations["guide_reviews_create_for_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resources
         * @description List resources.
         *
         *     Reviewed advice and helplines, the pinned first. With `destination` what matches it comes first, then what is bound to no place; with `country` beside it, what is bound to no place in that country.
         */
        get: operations["resources_list"];
        put?: never;
        /**
         * Publish a resource
         * @description Publish a resource.
         */
        post: operations["resources_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/resources/{resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one resource
         * @description Read one resource.
         */
        get: operations["resources_read"];
        /**
         * Change a resource, or say that it was reviewed
         * @description Change a resource, or say that it was reviewed.
         *
         *     The helplines are replaced as a whole.
         */
        put: operations["resources_update_put"];
        post?: never;
        /**
         * Delete a resource
         * @description Delete a resource.
         */
        delete: operations["resources_delete"];
        options?: never;
        head?: never;
        /**
         * Change a resource, or say that it was reviewed
         * @description Change a resource, or say that it was reviewed.
         *
         *     The helplines are replaced as a whole.
         */
        patch: operations["resources_update"];
        trace?: never;
    };
    "/api/v1/women-safety/resources/{resource_id}/helpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a resource helped you
         * @description Say that a resource helped you.
         *
         *     A vote that it did not is replaced.
         */
        post: operations["resources_helpful"];
        /**
         * Take back that a resource helped you, if you said so
         * @description Take back that a resource helped you, if you said so.
         */
        delete: operations["resources_not_helpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/resources/{resource_id}/unhelpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a resource did not help you
         * @description Say that a resource did not help you.
         *
         *     A vote that it did is replaced.
         */
        post: operations["resources_unhelpful"];
        /**
         * Take back that a resource did not help you, if you said so
         * @description Take back that a resource did not help you, if you said so.
         */
        delete: operations["resources_not_unhelpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your private settings
         * @description Read your private settings.
         *
         *     Where you have set none: what they are then. They are sealed where they are kept, and no role reads another's.
         */
        get: operations["safety_settings_read"];
        /**
         * Change your private settings
         * @description Change your private settings.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. `emergency_contacts` replaces the set of your contacts. `safety_check_in_frequency` is only kept: nobody watches yet whether you check in, and nobody is called.
         */
        put: operations["safety_settings_update_put"];
        post?: never;
        /**
         * Erase your private settings, and your contacts with them
         * @description Erase your private settings, and your contacts with them.
         */
        delete: operations["safety_settings_delete"];
        options?: never;
        head?: never;
        /**
         * Change your private settings
         * @description Change your private settings.
         *
         *     PUT and PATCH do the same: a field that is absent stays as it is. `emergency_contacts` replaces the set of your contacts. `safety_check_in_frequency` is only kept: nobody watches yet whether you check in, and nobody is called.
         */
        patch: operations["safety_settings_update"];
        trace?: never;
    };
    "/api/v1/women-safety/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your emergency contacts, oldest first
         * @description List your emergency contacts, oldest first.
         */
        get: operations["safety_contacts_list"];
        put?: never;
        /**
         * Add an emergency contact
         * @description Add an emergency contact.
         *
         *     Five are the most. Nobody is told, and nobody is called: consent is `none` until somebody asks.
         */
        post: operations["safety_contacts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an emergency contact
         * @description Change an emergency contact.
         *
         *     PUT and PATCH do the same. With another phone the consent is `none` again.
         */
        put: operations["safety_contacts_change_put"];
        post?: never;
        /**
         * Delete an emergency contact
         * @description Delete an emergency contact.
         */
        delete: operations["safety_contacts_remove"];
        options?: never;
        head?: never;
        /**
         * Change an emergency contact
         * @description Change an emergency contact.
         *
         *     PUT and PATCH do the same. With another phone the consent is `none` again.
         */
        patch: operations["safety_contacts_change"];
        trace?: never;
    };
    "/api/v1/women-safety/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is attested of you
         * @description List what is attested of you.
         *
         *     Also what was revoked or has expired. Nobody else is shown any of it.
         */
        get: operations["attestations_list"];
        put?: never;
        /**
         * Declare your gender
         * @description Declare your gender.
         *
         *     Once: after you took it back, or it was revoked, only an administrator can declare it again.
         */
        post: operations["attestations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/attestations/{attestation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an attestation of yours back
         * @description Take an attestation of yours back.
         *
         *     It does not count any more, and you leave what it let you into. That it was there is remembered.
         */
        delete: operations["attestations_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/attestations/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vouch for somebody
         * @description Vouch for somebody.
         *
         *     It takes the place of what held of that kind.
         */
        post: operations["attestations_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/women-safety/attestations/{attestation_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an attestation
         * @description Revoke an attestation.
         *
         *     Again it changes nothing, and answers as the first time did.
         */
        post: operations["attestations_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom you have blocked, newest first
         * @description List whom you have blocked, newest first.
         *
         *     Who has blocked you is not told.
         */
        get: operations["blocks_list"];
        put?: never;
        /**
         * Block somebody
         * @description Block somebody.
         *
         *     The two of you are not there for each other any more, in either direction; nobody is told. Open invitations and requests between you end; groups that you are both in stay. Again it changes nothing.
         */
        post: operations["blocks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unblock somebody
         * @description Unblock somebody.
         */
        delete: operations["blocks_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports, the newest first
         * @description List reports, the newest first.
         */
        get: operations["reports_list"];
        put?: never;
        /**
         * Report something to the moderators
         * @description Report something to the moderators.
         *
         *     While your report is open, another of the same changes nothing and answers with the first. What three people report is hidden until a moderator has looked at it; accounts that are too new are not counted.
         */
        post: operations["reports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report: your own, or any as a moderator
         * @description Read a report: your own, or any as a moderator.
         */
        get: operations["reports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report_id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a report
         * @description Resolve a report.
         *
         *     What reports have hidden is shown again when the report is dismissed and too few others are open.
         */
        post: operations["reports_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Absence
         * @description How the person missed the session.
         */
        Absence: {
            /**
             * Attendance
             * @description absent or excused.
             */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
        };
        /**
         * AccessEventAnswer
         * @description Who saw or did what with whom. It names ids and fields, and holds no value of any. `subject_ids` are
         *     beneficiaries; `subject_count` counts all of them, also those that are not named. `via`: what let the actor in;
         *     `actor_role`: as what they acted. `seq` counts in its `chain`; `hash` hangs on the hash before.
         */
        AccessEventAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Chain */
            chain: number;
            /** Seq */
            seq: number;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Actor Role */
            actor_role: string;
            /**
             * Via
             * @enum {string}
             */
            via: "assignment" | "supervisor" | "programme" | "dpo" | "break_glass" | "none";
            /**
             * Action
             * @enum {string}
             */
            action: "view" | "list" | "search" | "create" | "update" | "void" | "restore" | "sign" | "export" | "disclose" | "override" | "reveal_field" | "break_glass" | "merge" | "unmerge" | "erase" | "audit_read" | "aggregate" | "denied" | "integrity_failure";
            /**
             * Result
             * @enum {string}
             */
            result: "ok" | "denied";
            /** Subject Ids */
            subject_ids: string[];
            /** Subject Count */
            subject_count: number;
            /** Fields */
            fields: string[];
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            /** Legal Basis */
            legal_basis: string | null;
            /** Request Id */
            request_id: string;
            /** Ip Prefix */
            ip_prefix: string | null;
            /** Detail */
            detail: {
                [key: string]: string;
            } | null;
            /**
             * Hash
             * @description Hexadecimal.
             */
            hash: string;
        };
        /**
         * Address
         * @description The address of an account, which there may be or not.
         */
        Address: {
            /**
             * Email
             * Format: email
             * @example alice@example.com
             */
            email: string;
        };
        /**
         * AddressAnswer
         * @description The address of an account is confirmed. Nobody is signed in by it.
         */
        AddressAnswer: {
            /**
             * Verified
             * @constant
             */
            verified: true;
            /** Email */
            email: string;
        };
        /**
         * AddressOrOwn
         * @description The address of an account; whoever is signed in may leave it out, and means the own one.
         */
        AddressOrOwn: {
            /** Email */
            email?: string | null;
        };
        /**
         * Age
         * @description The least and the greatest age that somebody can have today, in whole years.
         */
        Age: {
            /**
             * Min
             * @example 34
             */
            min: number;
            /**
             * Max
             * @example 35
             */
            max: number;
        };
        /**
         * AnchorAnswer
         * @description One anchor. `content` is it, byte for byte as it is kept: JSON in the form of RFC 8785 with `at`, `heads` (of
         *     each chain the number and hash of its last event), `previous` (SHA-256 of the anchor before), `key` and `signature`
         *     (Ed25519).
         */
        AnchorAnswer: {
            /** Number */
            number: number;
            /**
             * At
             * @description Null where the content is no anchor.
             */
            at: string | null;
            /**
             * Sound
             * @description Whether it is as the present key of this server has signed it.
             */
            sound: boolean;
            /** Content */
            content: string;
        };
        /**
         * ApiKeyAnswer
         * @description An API key without its secret. `prefix` is how it begins; of `roles` it has those that you have at the moment.
         *     `last_used_at` is right to a minute, and null until it was used.
         */
        ApiKeyAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[];
            /** Roles */
            roles: ("user" | "moderator" | "admin" | "auditor")[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * AssignmentAnswer
         * @description Who works with a beneficiary, or did.
         */
        AssignmentAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Role
             * @enum {string}
             */
            role: "primary" | "support";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * @description Until before then; null while no end is known.
             */
            ends_at: string | null;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * AttendanceAnswer
         * @description Whether one participant came. Of a row that was changed by somebody else than this program, `withheld_fields`
         *     names what is left out.
         */
        AttendanceAnswer: {
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /** Code */
            code: string;
            /**
             * Display Name
             * @description First and last name, or the code where names are hidden.
             * @default
             */
            display_name?: string;
            /**
             * Status
             * @description Null until somebody says it.
             */
            status: ("present" | "absent" | "excused" | "late") | null;
            /** Minutes */
            minutes: number | null;
            /**
             * Reason
             * @description Of who is absent or excused.
             */
            reason: ("illness" | "transport" | "work" | "refused" | "other") | null;
            /** Remark */
            remark?: string | null;
            /** Recorded By */
            recorded_by: string | null;
            /** Recorded At */
            recorded_at: string | null;
            /** Withheld Fields */
            withheld_fields: string[];
        };
        /**
         * AttendanceList
         * @description Who came: all of it is taken or nothing. Participants that are not in it stay as they are.
         */
        AttendanceList: {
            /** Items */
            items: components["schemas"]["ParticipantMarks"][];
        };
        /**
         * AttendanceListAnswer
         * @description Who of a group's participants came, as far as the caller works with them.
         */
        AttendanceListAnswer: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * Version
             * @description The session's: it grows with each change of its attendance.
             */
            version: number;
            /**
             * Items
             * @description By code.
             */
            items: components["schemas"]["AttendanceAnswer"][];
        };
        /**
         * AttestationAnswer
         * @description What is known of somebody: no image, and no number of a document.
         */
        AttestationAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "identity" | "gender_self" | "gender_verified" | "guide_background" | "first_aid";
            /** Level */
            level: string;
            /** Provider */
            provider: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Expires At
             * @description From when on it does not count; null: never.
             */
            expires_at: string | null;
            /**
             * Revoked At
             * @description Since when it does not count any more.
             */
            revoked_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * AuditAnswer
         * @description One recorded fact. `actor_id` is null where nobody was signed in: a job, the shell, a failed attempt.
         *     `session_id` is the session or the API key through which it was done. `conditional`: the client said with If-Match
         *     which state it was changing. `changes` has the values of public fields, as before and after, and of all others only
         *     that they changed (null).
         */
        AuditAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: string;
            /**
             * Row Id
             * Format: uuid
             */
            row_id: string;
            /** Actor Id */
            actor_id: string | null;
            /** Session Id */
            session_id: string | null;
            /** Correlation Id */
            correlation_id: string;
            /** Conditional */
            conditional: boolean;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
        };
        /**
         * AuthorizeAnswer
         * @description Where to send the browser, for somebody who is signed in and links an account.
         */
        AuthorizeAnswer: {
            /** Authorize Url */
            authorize_url: string;
        };
        /**
         * BeneficiaryAnswer
         * @description A beneficiary, as far as the caller may see. Fields that `withheld_fields` names are left out; left out of a
         *     change, too, they stay as they are.
         */
        BeneficiaryAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Code
             * @description `C-` and eight characters; unique in the programme, and no secret.
             * @example C-7KQ2M9XA
             */
            code: string;
            /**
             * Display Name
             * @description First and last name, or the code where names are hidden.
             */
            display_name: string;
            /**
             * First Name
             * @description Absent where names are hidden.
             * @default
             * @example Amina
             */
            first_name?: string;
            /**
             * Last Name
             * @description Null for who has one name only.
             */
            last_name?: string | null;
            /** Other Names */
            other_names?: string | null;
            /** Name Hidden */
            name_hidden: boolean;
            /**
             * Date Of Birth
             * @description Parts that are not known are 01.
             */
            date_of_birth?: string | null;
            /** Birth Precision */
            birth_precision?: ("day" | "month" | "year" | "estimated") | null;
            age?: components["schemas"]["Age"] | null;
            /**
             * Gender
             * @enum {string}
             */
            gender: "female" | "male" | "non_binary" | "other" | "unknown" | "undisclosed";
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** National Id */
            national_id?: string | null;
            /** Address */
            address?: string | null;
            /** Languages */
            languages?: string[];
            /** Disabilities */
            disabilities?: string[];
            /** Risk Notes */
            risk_notes?: string | null;
            /** Notes */
            notes?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "intake" | "active" | "on_hold" | "closed" | "merged" | "erased";
            /** Closure Reason */
            closure_reason: ("goals_achieved" | "partial" | "disengaged" | "transferred" | "ineligible" | "deceased" | "lost_contact" | "other") | null;
            /**
             * Reopen Reason
             * @description Why it was reopened the last time.
             */
            reopen_reason?: string | null;
            /** Intake Source */
            intake_source: ("walk_in" | "referral" | "outreach" | "hotline" | "other") | null;
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "medium" | "high" | "urgent";
            /** Intensity */
            intensity: number;
            /** Next Review Date */
            next_review_date: string | null;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Team Id */
            team_id: string | null;
            /** Retention Class */
            retention_class: string | null;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Closed At */
            closed_at: string | null;
            /** Last Contact At */
            last_contact_at: string | null;
            /** Session Count */
            session_count: number;
            /** Primary Worker Id */
            primary_worker_id: string | null;
            /** Legal Hold */
            legal_hold: boolean;
            /** Merged Into Id */
            merged_into_id: string | null;
            /**
             * Withheld Fields
             * @description What is left out for you.
             * @example []
             */
            withheld_fields: string[];
            /** Voided At */
            voided_at: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * BeneficiaryRecordChanges
         * @description Any part of BeneficiaryRecord: absent = unchanged, null = cleared where the field allows it.
         */
        BeneficiaryRecordChanges: {
            /**
             * First Name
             * @example Amina
             */
            first_name?: string;
            /**
             * Last Name
             * @description Null for who has one name only.
             * @example Diallo
             */
            last_name?: string | null;
            /** Other Names */
            other_names?: string | null;
            /**
             * Name Hidden
             * @description Withhold the names everywhere but where they are revealed on purpose.
             */
            name_hidden?: boolean;
            /**
             * Date Of Birth
             * @description A day, a month or a year, since 1900.
             */
            date_of_birth?: string | null;
            /**
             * Birth Precision
             * @description What is known of it. Unset: as much as the date says. `estimated`: two years around.
             */
            birth_precision?: ("day" | "month" | "year" | "estimated") | null;
            /**
             * Gender
             * @description Any case; also `f` and `m`.
             * @example female
             * @enum {string}
             */
            gender?: "female" | "male" | "non_binary" | "other" | "unknown" | "undisclosed";
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** National Id */
            national_id?: string | null;
            /** Address */
            address?: string | null;
            /**
             * Languages
             * @description BCP 47 tags, each once.
             * @example [
             *       "sw",
             *       "pt-BR"
             *     ]
             */
            languages?: string[];
            /**
             * Disabilities
             * @description Each once.
             * @example [
             *       "low vision"
             *     ]
             */
            disabilities?: string[];
            /** Risk Notes */
            risk_notes?: string | null;
            /** Notes */
            notes?: string | null;
            /** Intake Source */
            intake_source?: ("walk_in" | "referral" | "outreach" | "hotline" | "other") | null;
            /**
             * Priority
             * @enum {string}
             */
            priority?: "low" | "medium" | "high" | "urgent";
            /** Intensity */
            intensity?: number;
            /**
             * Next Review Date
             * @description Today or later, where it is set.
             */
            next_review_date?: string | null;
            /**
             * Programme Id
             * Format: uuid
             * @description It stays.
             */
            programme_id?: string;
            /**
             * Team Id
             * @description A team that you are in, or of a programme that you manage.
             */
            team_id?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status?: "intake" | "active" | "on_hold" | "closed" | "merged" | "erased";
            /** Closure Reason */
            closure_reason?: ("goals_achieved" | "partial" | "disengaged" | "transferred" | "ineligible" | "deceased" | "lost_contact" | "other") | null;
            /** Reopen Reason */
            reopen_reason?: string | null;
        };
        /**
         * BlockAnswer
         * @description Somebody whom you have blocked.
         */
        BlockAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            user: components["schemas"]["PersonAnswer"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * BoardStandingAnswer
         * @description An itinerary on the leaderboard.
         */
        BoardStandingAnswer: {
            /**
             * Rank
             * @description From 1. Equal points share a rank, and the next rank counts them all.
             */
            rank: number;
            /**
             * Points
             * @description The weights of what people did with it, times how helpful they found what was said about it.
             */
            points: number;
            itinerary: components["schemas"]["ItineraryAnswer"];
        };
        /**
         * BookedGuide
         * @description Who was booked.
         */
        BookedGuide: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Display Name */
            display_name: string;
        };
        /**
         * BookingAnswer
         * @description A booking.
         */
        BookingAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            guide: components["schemas"]["BookedGuide"];
            /** @description Null where the account is gone. */
            booker: components["schemas"]["PersonAnswer"] | null;
            /**
             * Booking Date
             * Format: date
             */
            booking_date: string;
            /** End Date */
            end_date: string | null;
            /**
             * Start Time
             * @description In the time zone that the guide had at that time.
             */
            start_time: string | null;
            /** Duration Hours */
            duration_hours: number | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Group Size */
            group_size: number;
            /** Special Requests */
            special_requests: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "confirmed" | "declined" | "cancelled" | "expired" | "completed" | "no_show";
            /**
             * Amount
             * @description As it was when it was booked.
             * @example 12.34
             */
            amount: string;
            /** Currency */
            currency: string;
            /**
             * Respond By
             * Format: date-time
             * @description Until then the guide can answer; then it expires.
             */
            respond_by: string;
            /**
             * Late Cancellation
             * @description Cancelled inside the hours of the guide's policy.
             */
            late_cancellation: boolean;
            /**
             * Guide Contact
             * @description The guide's e-mail address: for the booker, from the confirmation until 30 days after the end. Null in lists.
             */
            guide_contact: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * BulkAnswer
         * @description What a bulk made, in the order of the request.
         */
        BulkAnswer: {
            /** Items */
            items: components["schemas"]["ItemAnswer"][];
        };
        /**
         * BySeverity
         * @description How many entries there are of each severity; `none`: without one.
         */
        BySeverity: {
            /** Critical */
            critical: number;
            /** High */
            high: number;
            /** Medium */
            medium: number;
            /** Low */
            low: number;
            /** None */
            none: number;
        };
        /**
         * ByType
         * @description How many entries there are of each type.
         */
        ByType: {
            /** Tip */
            tip: number;
            /** Warning */
            warning: number;
            /** Question */
            question: number;
            /** Update */
            update: number;
            /** Recommendation */
            recommendation: number;
            /** Local Insight */
            local_insight: number;
        };
        /**
         * Cancellation
         * @description Why the session is not held.
         */
        Cancellation: {
            /**
             * Cancel Reason
             * @enum {string}
             */
            cancel_reason: "beneficiary" | "worker" | "weather" | "safety" | "case_closed" | "other";
            /**
             * Cancelled By
             * @description Null: organisation.
             */
            cancelled_by?: ("beneficiary" | "organisation") | null;
        };
        /**
         * CaseMembershipAnswer
         * @description Who works in a team, or for a programme as a whole, as what, from when until when.
         */
        CaseMembershipAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Team Id */
            team_id: string | null;
            /**
             * Programme Id
             * @description Null for a team's: its programme is the team's.
             */
            programme_id: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "worker" | "supervisor" | "manager" | "dpo";
            /**
             * From
             * Format: date-time
             */
            from: string;
            /**
             * To
             * @description Until before then; null while no end is known.
             */
            to: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CaseNoteAnswer
         * @description A note on a session: a draft, which its author reads, or signed, which does not change any more.
         */
        CaseNoteAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "general" | "assessment" | "progress" | "supervision" | "safeguarding";
            /**
             * Confidentiality
             * @enum {string}
             */
            confidentiality: "team" | "supervisors" | "author_only";
            /**
             * Body
             * @description Absent where what is stored is not what was written: that was reported.
             * @default
             */
            body?: string;
            /**
             * Author Id
             * Format: uuid
             */
            author_id: string;
            /**
             * Signed At
             * @description Null while it is a draft.
             */
            signed_at: string | null;
            /** Signed By */
            signed_by: string | null;
            /**
             * Digest
             * @description SHA-256 over the signed note and a salt that is sealed with it, in hexadecimal; it is in the record of the signature, too.
             */
            digest: string | null;
            /**
             * Amends Id
             * @description The signed note that this one amends.
             */
            amends_id: string | null;
            /**
             * Amended By
             * @description Signed amendments that you may read, oldest first.
             */
            amended_by: string[];
            /** Withheld Fields */
            withheld_fields: string[];
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CaseNoteChanges
         * @description Any part of NewCaseNote: absent = unchanged, null = cleared where the field allows it.
         */
        CaseNoteChanges: {
            /**
             * Kind
             * @enum {string}
             */
            kind?: "general" | "assessment" | "progress" | "supervision" | "safeguarding";
            /**
             * Confidentiality
             * @enum {string}
             */
            confidentiality?: "team" | "supervisors" | "author_only";
            /**
             * Body
             * @example Met at home. The roof is mended.
             */
            body?: string;
        };
        /**
         * CaseSessionAnswer
         * @description A session, as far as the caller may see. Fields that `withheld_fields` names are left out.
         */
        CaseSessionAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Beneficiary Id
             * @description Null for a group session.
             */
            beneficiary_id: string | null;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Worker Id */
            worker_id?: string | null;
            /** Session Type */
            session_type: string;
            /**
             * Mode
             * @default in_person
             * @enum {string}
             */
            mode?: "in_person" | "home" | "phone" | "video";
            /** Client Uuid */
            client_uuid?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled";
            /**
             * All Day
             * @description Whether only the day is known; it begins at midnight then.
             */
            all_day: boolean;
            /**
             * Session Date
             * Format: date
             * @description The day of `scheduled_start` in the programme's zone.
             */
            session_date: string;
            /**
             * Scheduled Start
             * Format: date-time
             */
            scheduled_start: string;
            /** Scheduled End */
            scheduled_end: string | null;
            /** Earliest At */
            earliest_at: string | null;
            /** Latest At */
            latest_at: string | null;
            /** Actual Start */
            actual_start: string | null;
            /** Actual End */
            actual_end: string | null;
            /** Cancel Reason */
            cancel_reason?: ("beneficiary" | "worker" | "weather" | "safety" | "case_closed" | "other") | null;
            /** Cancelled By */
            cancelled_by?: ("beneficiary" | "organisation") | null;
            /** Notes */
            notes?: string | null;
            /** Goals */
            goals?: string[];
            /** Topics */
            topics?: string[];
            /** Location */
            location?: string | null;
            /** Outcome */
            outcome?: ("improved" | "stable" | "worsened" | "not_applicable") | null;
            /** Attendance */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /** Next Session At */
            next_session_at?: string | null;
            /**
             * Participants
             * @description Of a group: those in the caller's scope.
             */
            participants?: string[] | null;
            /** Max Participants */
            max_participants?: number | null;
            /** Series Id */
            series_id: string | null;
            /** Rescheduled To Id */
            rescheduled_to_id: string | null;
            /**
             * Warnings
             * @description In answers of writes: worker_overlap, participant_overlap.
             */
            warnings?: string[];
            /** Withheld Fields */
            withheld_fields: string[];
            /** Voided At */
            voided_at: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CategoryAnswer
         * @description A category of your ledger.
         * @example {
         *       "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
         *       "name": "Groceries",
         *       "parent_id": null,
         *       "color": "#16A34A",
         *       "icon": "basket",
         *       "archived": false,
         *       "system_key": null,
         *       "version": 1,
         *       "created_at": "2026-03-01T09:14:03.512000Z",
         *       "updated_at": "2026-03-01T09:14:03.512000Z"
         *     }
         */
        CategoryAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Coffee
             */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /**
             * Color
             * @example #3B82F6
             */
            color: string | null;
            /**
             * Icon
             * @example cup
             */
            icon: string | null;
            /**
             * Archived
             * @description It stays on what it is on, and takes no new expenses.
             * @example false
             */
            archived: boolean;
            /**
             * System Key
             * @description Of the one that is always there.
             * @example null
             */
            system_key: "uncategorised" | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CategoryChanges
         * @description Any part of NewCategory: absent = unchanged, null = cleared where the field allows it.
         */
        CategoryChanges: {
            /**
             * Name
             * @example Coffee
             */
            name?: string;
            /**
             * Parent Id
             * @description Below which it stands: there are two levels, and no third.
             */
            parent_id?: string | null;
            /** Color */
            color?: string | null;
            /** Icon */
            icon?: string | null;
            /** Archived */
            archived?: boolean;
        };
        /**
         * CategoryItem
         * @description What the rows of a category come to.
         */
        CategoryItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /** Name */
            name: string;
            /** Color */
            color: string | null;
            /**
             * Share
             * @description Per cent of all nets above nought; 0.00 of others. Together exactly 100.
             * @example 12.5
             */
            share: string;
            /**
             * Change Pct
             * @description Of the net, since the previous days.
             */
            change_pct: string | null;
            /**
             * Mean Per Month
             * @description Mean net of the complete months of the days, empty ones too, half to even; null without any.
             */
            mean_per_month: string | null;
            /**
             * Median Per Month
             * @description Median of the same.
             */
            median_per_month: string | null;
        };
        /**
         * CategoryReportAnswer
         * @description What the rows of each category come to, the largest net first.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "category_id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e11",
         *           "name": "Housing",
         *           "color": "#1D4ED8",
         *           "share": "91.77",
         *           "change_pct": "200.0",
         *           "mean_per_month": "890.00",
         *           "median_per_month": "890.00",
         *           "gross": "2670.00",
         *           "refunds": "0.00",
         *           "net": "2670.00",
         *           "count": 3
         *         },
         *         {
         *           "category_id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e12",
         *           "name": "Travel",
         *           "color": "#0D9488",
         *           "share": "4.43",
         *           "change_pct": null,
         *           "mean_per_month": "43.00",
         *           "median_per_month": "0.00",
         *           "gross": "129.00",
         *           "refunds": "0.00",
         *           "net": "129.00",
         *           "count": 1
         *         },
         *         {
         *           "category_id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
         *           "name": "Groceries",
         *           "color": "#16A34A",
         *           "share": "3.80",
         *           "change_pct": null,
         *           "mean_per_month": "36.83",
         *           "median_per_month": "48.10",
         *           "gross": "110.50",
         *           "refunds": "0.00",
         *           "net": "110.50",
         *           "count": 2
         *         },
         *         {
         *           "category_id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e13",
         *           "name": "Gifts",
         *           "color": "#BE185D",
         *           "share": "0.00",
         *           "change_pct": null,
         *           "mean_per_month": "-5.00",
         *           "median_per_month": "0.00",
         *           "gross": "0.00",
         *           "refunds": "15.00",
         *           "net": "-15.00",
         *           "count": 1
         *         }
         *       ],
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "donut",
         *         "excluded": [
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e13",
         *             "label": "Gifts"
         *           }
         *         ],
         *         "x": {
         *           "type": "category",
         *           "values": [
         *             "Net"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e11",
         *             "label": "Housing",
         *             "role": "part",
         *             "color": "#1D4ED8",
         *             "values": [
         *               "2670.00"
         *             ]
         *           },
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e12",
         *             "label": "Travel",
         *             "role": "part",
         *             "color": "#0D9488",
         *             "values": [
         *               "129.00"
         *             ]
         *           },
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
         *             "label": "Groceries",
         *             "role": "part",
         *             "color": "#16A34A",
         *             "values": [
         *               "110.50"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        CategoryReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /** Items */
            items: components["schemas"]["CategoryItem"][];
        };
        /**
         * Chart
         * @description The report, ready to be plotted: at most 366 places and 12 series, the rest is folded into "Other".
         */
        Chart: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "bar" | "donut" | "stacked_bar" | "line";
            /**
             * Excluded
             * @description What a donut cannot show: nets of nought or less.
             */
            excluded: components["schemas"]["ChartExcluded"][];
            x: components["schemas"]["ChartAxis"];
            /** Series */
            series: components["schemas"]["ChartSeries"][];
            unit: components["schemas"]["ChartUnit"];
        };
        /**
         * ChartAxis
         * @description What the values stand over: days, or names.
         */
        ChartAxis: {
            /**
             * Type
             * @enum {string}
             */
            type: "date" | "category";
            /** Values */
            values: string[];
        };
        /**
         * ChartExcluded
         * @description What a chart does not show.
         */
        ChartExcluded: {
            /** Key */
            key: string | null;
            /** Label */
            label: string;
        };
        /**
         * ChartSeries
         * @description Values, one for each place of the axis: null where one is unknown.
         */
        ChartSeries: {
            /** Key */
            key: string | null;
            /** Label */
            label: string;
            /**
             * Role
             * @enum {string}
             */
            role: "value" | "part" | "other" | "cumulative" | "previous" | "rolling";
            /** Color */
            color: string;
            /** Values */
            values: (string | null)[];
        };
        /**
         * ChartUnit
         * @description What the values are in.
         */
        ChartUnit: {
            /** Currency */
            currency: string;
            /**
             * Exponent
             * @description Decimals of the currency.
             */
            exponent: number;
        };
        /**
         * Closing
         * @description Why a record is closed.
         */
        Closing: {
            /**
             * Closure Reason
             * @enum {string}
             */
            closure_reason: "goals_achieved" | "partial" | "disengaged" | "transferred" | "ineligible" | "deceased" | "lost_contact" | "other";
        };
        /**
         * CodeSaid
         * @description The six digits out of the newest mail. With `email`: to sign in. Without, in a session: to prove again that it is
         *     you.
         */
        CodeSaid: {
            /** Email */
            email?: string | null;
            /**
             * Code
             * @example 123456
             */
            code: string;
        };
        /**
         * Completion
         * @description How the session went. What is null stays as the session has it.
         */
        Completion: {
            /**
             * Actual Start
             * @description Null: as it was started, else as it was planned.
             */
            actual_start?: string | null;
            /** Actual End */
            actual_end?: string | null;
            /**
             * Attendance
             * @description present or late.
             */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /** Outcome */
            outcome?: ("improved" | "stable" | "worsened" | "not_applicable") | null;
            /** Notes */
            notes?: string | null;
        };
        /**
         * Confirmation
         * @description The token out of the mail. `password`: that of the account or the registration, to show that it is yours where
         *     the token comes from another network than it was asked from.
         */
        Confirmation: {
            /**
             * Token
             * @description The token out of the mail.
             * @example AZMAAAAAcACAAAAAAAAAAEx0aGVzZSBhcmUgMjU2IGJpdHMgb2Ygb3Vycywh
             */
            token: string;
            /**
             * Password
             * Format: password
             * @example null
             */
            password?: string | null;
        };
        /**
         * ConsentAnswer
         * @description What somebody agreed to, or was asked to.
         */
        ConsentAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "share_partner" | "photo" | "research" | "contact";
            /**
             * Legal Basis
             * @enum {string}
             */
            legal_basis: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
            /**
             * Notice Version
             * @description Which text the person was shown.
             */
            notice_version: string;
            /**
             * Method
             * @enum {string}
             */
            method: "written" | "verbal" | "electronic";
            /**
             * Given By
             * @enum {string}
             */
            given_by: "self" | "guardian" | "legal_representative";
            /** Giver Name */
            giver_name?: string | null;
            /** Witness */
            witness?: string | null;
            /**
             * Fields
             * @description What may be told.
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /**
             * Recipients
             * @description Whom it may be told to.
             */
            recipients: string[];
            /**
             * Valid From
             * @description Null while requested: from when it is given.
             */
            valid_from: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Evidence Ref */
            evidence_ref: string | null;
            /** Supersedes */
            supersedes: string | null;
            /**
             * State
             * @description As of now: it is `expired` from `expires_at` on.
             * @enum {string}
             */
            state: "requested" | "given" | "refused" | "withdrawn" | "expired" | "renewed" | "invalidated";
            /**
             * Recorded At
             * Format: date-time
             * @description When it was given, or else requested. It covers nothing before.
             */
            recorded_at: string;
            /**
             * Review Required
             * @description A guardian gave it, and the person may be of age by now: it covers nothing.
             */
            review_required: boolean;
            /** Withheld Fields */
            withheld_fields: string[];
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ConsentTermsChanges
         * @description Any part of ConsentTerms: absent = unchanged, null = cleared where the field allows it.
         */
        ConsentTermsChanges: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose?: "service" | "share_partner" | "photo" | "research" | "contact";
            /**
             * Legal Basis
             * @enum {string}
             */
            legal_basis?: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
            /**
             * Notice Version
             * @example 2026-01
             */
            notice_version?: string;
            /**
             * Method
             * @enum {string}
             */
            method?: "written" | "verbal" | "electronic";
            /**
             * Given By
             * @enum {string}
             */
            given_by?: "self" | "guardian" | "legal_representative";
            /** Giver Name */
            giver_name?: string | null;
            /** Witness */
            witness?: string | null;
            /**
             * Fields
             * @example [
             *       "first_name",
             *       "phone"
             *     ]
             */
            fields?: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Recipients */
            recipients?: string[];
            /**
             * Valid From
             * @description Null: from when it is given. Else up to 5 minutes back; 30 days where `method` is written and `evidence_ref` says where the paper is.
             */
            valid_from?: string | null;
            /**
             * Expires At
             * Format: date-time
             * @description At most ten years after it begins.
             */
            expires_at?: string;
            /** Evidence Ref */
            evidence_ref?: string | null;
            /**
             * Supersedes
             * @description The consent that this takes the place of: same person, same purpose.
             */
            supersedes?: string | null;
        };
        /**
         * ContactAnswer
         * @description Whom to reach in an emergency.
         */
        ContactAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Phone */
            phone: string;
            /** Name */
            name: string | null;
            /** Relation */
            relation: string | null;
            /**
             * Consent
             * @description Whether this person has agreed to be a contact; `none`: nobody has asked.
             * @enum {string}
             */
            consent: "none" | "asked" | "given" | "refused";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ContactChanges
         * @description Any part of NewContact: absent = unchanged, null = cleared where the field allows it.
         */
        ContactChanges: {
            /**
             * Phone
             * @example +9779812345678
             */
            phone?: string;
            /** Name */
            name?: string | null;
            /** Relation */
            relation?: string | null;
        };
        /**
         * Correction
         * @description A state in place of one that was final: completed of a no_show, no_show of what was completed, and scheduled of
         *     what was cancelled, if it is yet to begin.
         */
        Correction: {
            /**
             * Status
             * @enum {string}
             */
            status: "completed" | "no_show" | "scheduled";
            /**
             * Reason
             * @example The person came after all.
             */
            reason: string;
            /** Actual Start */
            actual_start?: string | null;
            /** Actual End */
            actual_end?: string | null;
            /** Attendance */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /**
             * Scheduled Start
             * @description Of a session that is scheduled again.
             */
            scheduled_start?: string | null;
            /**
             * Scheduled End
             * @description Of a session that is scheduled again.
             */
            scheduled_end?: string | null;
        };
        /**
         * DatabaseHealth
         * @description Whether the database answers.
         */
        DatabaseHealth: {
            /**
             * Status
             * @enum {string}
             */
            status: "healthy" | "unhealthy";
            /**
             * Database
             * @enum {string}
             */
            database: "connected" | "unreachable";
        };
        /**
         * DetailedHealth
         * @description The whole, and each service by its name.
         */
        DetailedHealth: {
            /**
             * Status
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy";
            /** Version */
            version: string;
            /** Environment */
            environment: string;
            /**
             * Timestamp
             * Format: date-time
             */
            timestamp: string;
            services: components["schemas"]["Services"];
        };
        /**
         * DisclosureAnswer
         * @description What of a beneficiary was told to whom, and what was not and why. What it said then is kept nowhere.
         */
        DisclosureAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /** Recipient */
            recipient: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "share_partner" | "photo" | "research" | "contact";
            /**
             * Fields
             * @description What was asked for.
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Disclosed */
            disclosed: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Withheld */
            withheld: components["schemas"]["Withheld"][];
            /**
             * Consent Id
             * @description What covers it; null where a reason stood in for consent.
             */
            consent_id: string | null;
            /** Override Reason */
            override_reason?: string | null;
            /** Withheld Fields */
            withheld_fields: string[];
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * ExpenseAnswer
         * @description An expense, or a refund.
         * @example {
         *       "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e20",
         *       "amount": "12.34",
         *       "currency": "USD",
         *       "date": "2026-03-01",
         *       "category_id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
         *       "description": "Weekly shopping",
         *       "merchant": "Corner Market",
         *       "payment_method": "debit_card",
         *       "tags": [
         *         "holiday"
         *       ],
         *       "notes": null,
         *       "kind": "expense",
         *       "refund_of_id": null,
         *       "refunded_amount": "0.00",
         *       "status": "posted",
         *       "base_amount": "11.11",
         *       "base_currency": "EUR",
         *       "fx_rate": "0.9",
         *       "fx_source": "user",
         *       "fx_date": "2026-02-27",
         *       "external_id": null,
         *       "locked_fields": [],
         *       "category_source": "user",
         *       "rule_id": null,
         *       "recurrence_id": null,
         *       "occurrence_date": null,
         *       "import_id": null,
         *       "attachment_count": 0,
         *       "deleted_at": null,
         *       "version": 1,
         *       "created_at": "2026-03-01T09:14:03.512000Z",
         *       "updated_at": "2026-03-01T09:14:03.512000Z"
         *     }
         */
        ExpenseAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Amount
             * @description In `currency`, with exactly its decimals.
             * @example 12.34
             */
            amount: string;
            /** Currency */
            currency: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /** Description */
            description: string | null;
            /** Merchant */
            merchant: string | null;
            /** Payment Method */
            payment_method: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other") | null;
            /** Tags */
            tags: string[];
            /** Notes */
            notes: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "expense" | "refund";
            /** Refund Of Id */
            refund_of_id: string | null;
            /**
             * Refunded Amount
             * @description Of this expense, by refunds that are neither void nor in the trash.
             * @example 12.34
             */
            refunded_amount: string;
            /**
             * Status
             * @enum {string}
             */
            status: "posted" | "planned" | "void";
            /**
             * Base Amount
             * @description In the ledger's currency; null where no rate was known.
             */
            base_amount: string | null;
            /** Base Currency */
            base_currency: string;
            /** Fx Rate */
            fx_rate: string | null;
            /** Fx Source */
            fx_source: ("identity" | "user" | "provider") | null;
            /**
             * Fx Date
             * @description Day of the rate; null of one that was sent with the expense.
             */
            fx_date: string | null;
            /** External Id */
            external_id: string | null;
            /**
             * Locked Fields
             * @description What rules and imports leave alone.
             */
            locked_fields: ("category_id" | "merchant" | "description" | "payment_method" | "notes" | "tags")[];
            /**
             * Category Source
             * @enum {string}
             */
            category_source: "user" | "rule" | "import" | "recurrence" | "default";
            /** Rule Id */
            rule_id: string | null;
            /** Recurrence Id */
            recurrence_id: string | null;
            /** Occurrence Date */
            occurrence_date: string | null;
            /** Import Id */
            import_id: string | null;
            /** Attachment Count */
            attachment_count: number;
            /**
             * Deleted At
             * @description Since when it is in the trash.
             */
            deleted_at: string | null;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ExpenseChanges
         * @description Any part of NewExpense: absent = unchanged, null = cleared where the field allows it.
         */
        ExpenseChanges: {
            /**
             * Amount
             * @description More than nought, with at most the decimals of its currency.
             * @example 12.34
             */
            amount?: string | number;
            /**
             * Date
             * Format: date
             * @description From 1970-01-01 to 366 days ahead, where the ledger is kept.
             */
            date?: string;
            /**
             * Category Id
             * Format: uuid
             */
            category_id?: string;
            /**
             * Currency
             * @description ISO 4217; null: the ledger's own.
             */
            currency?: string | null;
            /** Description */
            description?: string | null;
            /** Merchant */
            merchant?: string | null;
            /** Payment Method */
            payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other") | null;
            /**
             * Tags
             * @example [
             *       "holiday",
             *       "work"
             *     ]
             */
            tags?: string[];
            /** Notes */
            notes?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind?: "expense" | "refund";
            /**
             * Refund Of Id
             * @description The expense that a refund is of.
             */
            refund_of_id?: string | null;
            /**
             * Status
             * @description Null: planned where the date is yet to come, else posted.
             */
            status?: ("posted" | "planned" | "void") | null;
            /**
             * Fx Rate
             * @description One of its currency in the ledger's; null: the rate known for its day.
             */
            fx_rate?: string | number | null;
            /**
             * External Id
             * @description Unique among what is not in the trash.
             */
            external_id?: string | null;
            /**
             * Locked Fields
             * @description What rules and imports leave alone; what is changed joins them.
             */
            locked_fields?: ("category_id" | "merchant" | "description" | "payment_method" | "notes" | "tags")[];
            /**
             * Allow Excess
             * @description Whether refunds may be more than their expense.
             */
            allow_excess?: boolean;
        };
        /**
         * ExportAnswer
         * @description An export. `size_bytes` and `finished_at` are null until it is done; the file is kept until `expires_at`.
         */
        ExportAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "done" | "failed";
            /** Size Bytes */
            size_bytes: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * FactorAnswer
         * @description A second factor. `confirmed_at` is null until its first code came back: before that it counts for nothing.
         */
        FactorAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Kind
             * @constant
             */
            kind: "totp";
            /** Name */
            name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * FactorChoice
         * @description A second factor that may answer.
         */
        FactorChoice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @constant
             */
            kind: "totp";
            /** Name */
            name: string;
        };
        /**
         * FactorProof
         * @description A code. `factor_token`: that of a sign-in which waits for it; without one the bearer of the session proves
         *     itself.
         */
        FactorProof: {
            /**
             * Code
             * @description Six digits of the authenticator, or a recovery code.
             * @example 492039
             */
            code: string;
            /**
             * Factor Token
             * Format: password
             * @example null
             */
            factor_token?: string | null;
        };
        /**
         * FactorProvenAnswer
         * @description The factor that was proven. `recovery_codes` come once, with the first factor that is confirmed.
         */
        FactorProvenAnswer: {
            factor: components["schemas"]["FactorAnswer"];
            /** Recovery Codes */
            recovery_codes: string[] | null;
        };
        /**
         * FactorRequiredAnswer
         * @description The password was right, and a second factor has to follow: `POST /auth/factors/{id}/verify` with this token and a
         *     code gives the tokens.
         */
        FactorRequiredAnswer: {
            /**
             * Factor Required
             * @constant
             */
            factor_required: true;
            /** Factor Token */
            factor_token: string;
            /** Factors */
            factors: components["schemas"]["FactorChoice"][];
        };
        /**
         * FaultAnswer
         * @description The first thing that is broken. `hash_mismatch`: an event is not as it was recorded; `seq_gap`: one is missing;
         *     `head_mismatch`: a chain does not end where its head says; `anchor_mismatch`: an anchor says otherwise, or is none.
         */
        FaultAnswer: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "hash_mismatch" | "seq_gap" | "head_mismatch" | "anchor_mismatch";
            /**
             * Chain
             * @description Null where a whole anchor is broken.
             */
            chain: number | null;
            /** Seq */
            seq: number | null;
            /**
             * Event Id
             * @description The event at which it was noticed; null where there is none.
             */
            event_id: string | null;
            /**
             * Anchor
             * @description The number of the anchor that tells.
             */
            anchor: number | null;
        };
        /**
         * Feature
         * @description For how long an itinerary is featured: 1 to 90 days, 30 where nothing is said.
         */
        Feature: {
            /** Days */
            days?: number | null;
            /** Featured Until */
            featured_until?: string | null;
        };
        /**
         * FieldFault
         * @description What is wrong with a field of a row.
         */
        FieldFault: {
            /**
             * Pointer
             * @description The field, such as /price; empty for the row as a whole.
             */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * Figures
         * @description What the probes of some time found.
         */
        Figures: {
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * Samples
             * @description Probes made.
             */
            samples: number;
            /**
             * Up
             * @description Probes that were good.
             */
            up: number;
            /**
             * Uptime Percent
             * @description Good probes of all, rounded down to three decimals; null where there was none.
             */
            uptime_percent: number | null;
            /**
             * Latency P50 Ms
             * @description Half of the good probes took no longer.
             */
            latency_p50_ms: number | null;
            /**
             * Latency P95 Ms
             * @description 95 of 100 good probes took no longer.
             */
            latency_p95_ms: number | null;
        };
        /**
         * FileAnswer
         * @description A file of an item. `media_type` is what its content is.
         */
        FileAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Media Type */
            media_type: string;
            /**
             * Size
             * @description Bytes.
             */
            size: number;
            /**
             * Sha256
             * @description Of the content, in hex: its entity tag.
             */
            sha256: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * FxRateAnswer
         * @description One `base` was `rate` `quote` on this day.
         * @example {
         *       "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e40",
         *       "base": "USD",
         *       "quote": "EUR",
         *       "date": "2026-02-27",
         *       "rate": "0.9",
         *       "source": "user",
         *       "version": 1,
         *       "created_at": "2026-03-01T09:14:03.512000Z",
         *       "updated_at": "2026-03-01T09:14:03.512000Z"
         *     }
         */
        FxRateAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Base
             * @example USD
             */
            base: string;
            /**
             * Quote
             * @example EUR
             */
            quote: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /**
             * Rate
             * @example 0.9132
             */
            rate: string;
            /**
             * Source
             * @description `user`: your own. A provider's is everybody's.
             * @enum {string}
             */
            source: "user" | "provider";
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * GivenConsent
         * @description What is known when a consent is given; what is absent stays as it was requested.
         */
        GivenConsent: {
            /** Valid From */
            valid_from?: string | null;
            /** Method */
            method?: ("written" | "verbal" | "electronic") | null;
            /** Evidence Ref */
            evidence_ref?: string | null;
        };
        /**
         * GroupAnswer
         * @description A group.
         */
        GroupAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            organizer: components["schemas"]["PersonAnswer"] | null;
            /** Name */
            name: string;
            /** Destination */
            destination: string;
            /** Country */
            country: string | null;
            /** Travel Dates Start */
            travel_dates_start: string | null;
            /** Travel Dates End */
            travel_dates_end: string | null;
            /** Max Members */
            max_members: number;
            /** Member Count */
            member_count: number;
            /** Description */
            description: string | null;
            /** Interests */
            interests: string[];
            /** Trip Type */
            trip_type: string | null;
            /**
             * Itinerary Id
             * @description Shown to active members.
             */
            itinerary_id: string | null;
            /**
             * Latitude
             * @description To three decimals, but to the organizer.
             */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Languages */
            languages: string[];
            /** Pace */
            pace: ("relaxed" | "moderate" | "fast") | null;
            /** Budget Range */
            budget_range: ("low" | "medium" | "high") | null;
            /**
             * Eligibility
             * @enum {string}
             */
            eligibility: "open" | "verified_only" | "women_only" | "women_verified";
            /**
             * Join Policy
             * @enum {string}
             */
            join_policy: "open" | "request" | "invite";
            /**
             * Listing
             * @enum {string}
             */
            listing: "public_card" | "eligible_only";
            /**
             * Status
             * @enum {string}
             */
            status: "forming" | "full" | "ongoing" | "finished" | "cancelled";
            my: components["schemas"]["StandingAnswer"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * GroupFactsChanges
         * @description Any part of GroupFacts: absent = unchanged, null = cleared where the field allows it.
         */
        GroupFactsChanges: {
            /**
             * Name
             * @example Annapurna in May
             */
            name?: string;
            /**
             * Destination
             * @example Kathmandu, Nepal
             */
            destination?: string;
            /** Country */
            country?: string | null;
            /**
             * Travel Dates Start
             * @example 2026-05-01
             */
            travel_dates_start?: string | null;
            /**
             * Travel Dates End
             * @example 2026-05-14
             */
            travel_dates_end?: string | null;
            /** Max Members */
            max_members?: number;
            /** Description */
            description?: string | null;
            /**
             * Interests
             * @example [
             *       "hiking"
             *     ]
             */
            interests?: string[];
            /** Trip Type */
            trip_type?: string | null;
            /** Itinerary Id */
            itinerary_id?: string | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Languages
             * @example [
             *       "en"
             *     ]
             */
            languages?: string[];
            /** Pace */
            pace?: ("relaxed" | "moderate" | "fast") | null;
            /** Budget Range */
            budget_range?: ("low" | "medium" | "high") | null;
            /**
             * Eligibility
             * @enum {string}
             */
            eligibility?: "open" | "verified_only" | "women_only" | "women_verified";
            /**
             * Join Policy
             * @enum {string}
             */
            join_policy?: "open" | "request" | "invite";
            /**
             * Listing
             * @description Unset: `eligible_only` for the two rules for women, else `public_card`.
             */
            listing?: ("public_card" | "eligible_only") | null;
            /**
             * Status
             * @example cancelled
             * @enum {string}
             */
            status?: "forming" | "full" | "ongoing" | "finished" | "cancelled";
        };
        /**
         * GroupMemberAnswer
         * @description What somebody is in a group.
         */
        GroupMemberAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            user: components["schemas"]["PersonAnswer"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "active" | "declined" | "left" | "removed";
            /**
             * Role
             * @enum {string}
             */
            role: "organizer" | "moderator" | "member";
            /**
             * Joined At
             * @description When this person last became active.
             */
            joined_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * GuideAnswer
         * @description A guide.
         */
        GuideAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            user: components["schemas"]["PersonAnswer"] | null;
            /** Display Name */
            display_name: string;
            /** Bio */
            bio: string | null;
            /** Languages */
            languages: string[];
            /** Specializations */
            specializations: string[];
            /** Service Areas */
            service_areas: string[];
            /**
             * Rate Amount
             * @example 12.34
             */
            rate_amount: string;
            /** Rate Currency */
            rate_currency: string;
            /**
             * Rate Unit
             * @enum {string}
             */
            rate_unit: "hour" | "day";
            /** Time Zone */
            time_zone: string;
            /** Max Group Size */
            max_group_size: number;
            /**
             * Availability
             * @enum {string}
             */
            availability: "available" | "unavailable" | "on_leave";
            /**
             * Cancellation Policy
             * @description Free until 24, 72 or 168 hours before the start.
             * @enum {string}
             */
            cancellation_policy: "flexible" | "moderate" | "strict";
            /**
             * Eligibility
             * @description Who may book.
             * @enum {string}
             */
            eligibility: "open" | "verified_only" | "women_only" | "women_verified";
            /**
             * Verification
             * @enum {string}
             */
            verification: "none" | "bronze" | "silver" | "gold" | "platinum";
            /**
             * Status
             * @enum {string}
             */
            status: "in_review" | "active" | "rejected" | "suspended";
            /**
             * Rating Average
             * @description Mean of the published reviews; null without any.
             */
            rating_average: number | null;
            /**
             * Review Count
             * @description Published reviews.
             */
            review_count: number;
            /**
             * Response Rate
             * @description Share of requests that were answered in time; null below three requests.
             */
            response_rate: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * GuideChanges
         * @description Any part of NewGuide: absent = unchanged, null = cleared where the field allows it.
         */
        GuideChanges: {
            /**
             * Display Name
             * @example Maya of Thamel
             */
            display_name?: string;
            /** Bio */
            bio?: string | null;
            /**
             * Languages
             * @example [
             *       "en",
             *       "ne"
             *     ]
             */
            languages?: string[];
            /**
             * Specializations
             * @example [
             *       "trekking"
             *     ]
             */
            specializations?: string[];
            /** Service Areas */
            service_areas?: string[];
            /**
             * Rate Amount
             * @example 19.99
             */
            rate_amount?: string | number;
            /**
             * Rate Currency
             * @example EUR
             */
            rate_currency?: string;
            /**
             * Rate Unit
             * @enum {string}
             */
            rate_unit?: "hour" | "day";
            /**
             * Time Zone
             * @example Europe/Berlin
             */
            time_zone?: string;
            /** Max Group Size */
            max_group_size?: number;
            /**
             * Availability
             * @enum {string}
             */
            availability?: "available" | "unavailable" | "on_leave";
            /**
             * Cancellation Policy
             * @enum {string}
             */
            cancellation_policy?: "flexible" | "moderate" | "strict";
            /**
             * Eligibility
             * @enum {string}
             */
            eligibility?: "open" | "verified_only" | "women_only" | "women_verified";
        };
        /**
         * GuideDecision
         * @description What an administrator decides about a guide.
         */
        GuideDecision: {
            /** Status */
            status?: ("active" | "rejected" | "suspended") | null;
            /** Verification */
            verification?: ("none" | "bronze" | "silver" | "gold" | "platinum") | null;
        };
        /**
         * Health
         * @description Alive. `draining`: it still serves, and will stop.
         */
        Health: {
            /**
             * Status
             * @enum {string}
             */
            status: "healthy" | "unhealthy" | "draining";
            /** Version */
            version: string;
            /** Environment */
            environment: string;
            /**
             * Timestamp
             * Format: date-time
             */
            timestamp: string;
        };
        /**
         * HelplineAnswer
         * @description Whom to call.
         */
        HelplineAnswer: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Hours */
            hours: string | null;
        };
        /**
         * Highlights
         * @description The texts in pieces, in order. What looks like an HTML tag in them is left out here.
         */
        Highlights: {
            /** Title */
            title: components["schemas"]["Part"][];
            /** Summary */
            summary: components["schemas"]["Part"][];
        };
        /**
         * History
         * @description The past of a service, by hours and days (UTC) that begin in the asked time.
         */
        History: {
            /** Name */
            name: string;
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Samples */
            samples: number;
            /** Up */
            up: number;
            /** Uptime Percent */
            uptime_percent: number | null;
            /** Latency P50 Ms */
            latency_p50_ms: number | null;
            /** Latency P95 Ms */
            latency_p95_ms: number | null;
            /**
             * Changes
             * @description The newest first, 500 at most.
             */
            changes: components["schemas"]["StateChange"][];
            /** More Changes */
            more_changes: boolean;
            /** Hours */
            hours: components["schemas"]["Figures"][];
            /** Days */
            days: components["schemas"]["Figures"][];
        };
        /**
         * ImportReport
         * @description What became of the rows of a file, or in a dry run would.
         */
        ImportReport: {
            /** Dry Run */
            dry_run: boolean;
            /** Committed */
            committed: boolean;
            /** Rows */
            rows: number;
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /**
             * Unchanged
             * @description Rows that say what their item says already.
             */
            unchanged: number;
            /**
             * Skipped
             * @description Rows left out because their SKU was there, with on_conflict=skip.
             */
            skipped: number;
            /** Failed */
            failed: number;
            /**
             * Problems
             * @description The first hundred.
             */
            problems: components["schemas"]["RowProblem"][];
            /**
             * More Problems
             * @description How many there are beside those.
             */
            more_problems: number;
            /**
             * Outcomes
             * @description Every row, where `report=rows` asks for it.
             */
            outcomes: components["schemas"]["RowOutcome"][] | null;
        };
        /**
         * IncidentAnswer
         * @description An incident.
         */
        IncidentAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /**
             * State
             * @enum {string}
             */
            state: "investigating" | "identified" | "monitoring" | "resolved";
            /**
             * Impact
             * @enum {string}
             */
            impact: "none" | "minor" | "major" | "critical";
            /** Services */
            services: string[];
            /**
             * Automatic
             * @description Whether probes opened it, and will close it.
             */
            automatic: boolean;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Resolved At */
            resolved_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Updates
             * @description The oldest first.
             */
            updates: components["schemas"]["UpdateAnswer"][];
        };
        /**
         * IncidentFactsChanges
         * @description Any part of IncidentFacts: absent = unchanged, null = cleared where the field allows it.
         */
        IncidentFactsChanges: {
            /**
             * Title
             * @example Sign-in is slow
             */
            title?: string;
            /**
             * Impact
             * @enum {string}
             */
            impact?: "none" | "minor" | "major" | "critical";
            /**
             * Services
             * @example [
             *       "postgresql"
             *     ]
             */
            services?: ("postgresql" | "mail" | "files" | "jobs" | "redis" | "rabbitmq" | "neo4j" | "chromadb" | "qdrant" | "faiss" | "consul" | "kong" | "ollama")[];
        };
        /**
         * IntelAnswer
         * @description An entry of an itinerary's thread.
         */
        IntelAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            author: components["schemas"]["PersonAnswer"] | null;
            /**
             * Intel Type
             * @enum {string}
             */
            intel_type: "tip" | "warning" | "question" | "update" | "recommendation" | "local_insight";
            /** Title */
            title: string | null;
            /** Content */
            content: string;
            /** Location Reference */
            location_reference: string | null;
            /** Severity */
            severity: ("low" | "medium" | "high" | "critical") | null;
            /** Safety Related */
            safety_related: boolean;
            /** Latitude */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Valid Until */
            valid_until: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "in_progress" | "resolved" | "archived";
            /** Accepted Response Id */
            accepted_response_id: string | null;
            /** Response Count */
            response_count: number;
            /** Helpful Count */
            helpful_count: number;
            /** Unhelpful Count */
            unhelpful_count: number;
            /**
             * My Vote
             * @enum {integer}
             */
            my_vote: -1 | 0 | 1;
            /**
             * Expired
             * @description Past `valid_until`: it counts as open no longer.
             */
            expired: boolean;
            resolved_by: components["schemas"]["PersonAnswer"] | null;
            /** Resolved At */
            resolved_at: string | null;
            /** Edited At */
            edited_at: string | null;
            /**
             * Moderation
             * @description `hidden`: shown to its author and to moderators only.
             * @enum {string}
             */
            moderation: "visible" | "hidden";
            /**
             * Deleted
             * @description An empty place, kept for its responses.
             */
            deleted: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * IntelChanges
         * @description Any part of NewIntel: absent = unchanged, null = cleared where the field allows it.
         */
        IntelChanges: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id?: string;
            /**
             * Intel Type
             * @example tip
             * @enum {string}
             */
            intel_type?: "tip" | "warning" | "question" | "update" | "recommendation" | "local_insight";
            /** Title */
            title?: string | null;
            /**
             * Content
             * @example The road is closed behind the bridge; walk the old path.
             */
            content?: string;
            /** Location Reference */
            location_reference?: string | null;
            /**
             * Severity
             * @description Unset: medium for a warning, else none.
             */
            severity?: ("low" | "medium" | "high" | "critical") | null;
            /**
             * Priority
             * @description A second name of `severity`.
             */
            priority?: ("low" | "medium" | "high" | "critical") | null;
            /**
             * Safety Related
             * @description Unset: whether it is a warning.
             */
            safety_related?: boolean | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Valid Until
             * @description When it stops being of use.
             */
            valid_until?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status?: "open" | "in_progress" | "resolved" | "archived";
            /**
             * Accepted Response Id
             * @description The response that answers a question, which resolves it.
             */
            accepted_response_id?: string | null;
        };
        /**
         * IntelStatsAnswer
         * @description Figures of one itinerary's thread. What is open is neither resolved nor archived, and not expired.
         */
        IntelStatsAnswer: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /** Total */
            total: number;
            by_type: components["schemas"]["ByType"];
            by_severity: components["schemas"]["BySeverity"];
            /** Open Warnings */
            open_warnings: number;
            /** Open Critical */
            open_critical: number;
            /** Open Questions */
            open_questions: number;
            /** Resolved */
            resolved: number;
            /** Responses */
            responses: number;
            /**
             * Last Activity At
             * @description Null where nobody wrote anything.
             */
            last_activity_at: string | null;
        };
        /**
         * InviteAnswer
         * @description An invitation.
         */
        InviteAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Group Id
             * Format: uuid
             */
            group_id: string;
            /**
             * User Id
             * Format: uuid
             * @description Who is invited.
             */
            user_id: string;
            user: components["schemas"]["PersonAnswer"] | null;
            invited_by: components["schemas"]["PersonAnswer"] | null;
            /** Message */
            message: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "accepted" | "declined" | "revoked" | "expired";
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ItemAnswer
         * @description An item.
         */
        ItemAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Price */
            price: string | null;
            /** Currency */
            currency: string | null;
            /** Category */
            category: string | null;
            /** Tags */
            tags: string[];
            /** Sku */
            sku: string | null;
            /** Quantity */
            quantity: number;
            /** Is Active */
            is_active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ItemBulk
         * @description Items to be made together: all of them or none.
         */
        ItemBulk: {
            /** Items */
            items: components["schemas"]["NewItem"][];
        };
        /**
         * ItemChanges
         * @description Any part of NewItem: absent = unchanged, null = cleared where the field allows it.
         */
        ItemChanges: {
            /**
             * Name
             * @example Trail tent
             */
            name?: string;
            /**
             * Description
             * @example Two people, three seasons, 1.9 kg.
             */
            description?: string;
            /**
             * Price
             * @example 189.00
             */
            price?: string | number | null;
            /** Currency */
            currency?: string | null;
            /** Category */
            category?: string | null;
            /**
             * Tags
             * @example [
             *       "tent",
             *       "light"
             *     ]
             */
            tags?: string[];
            /** Sku */
            sku?: string | null;
            /** Quantity */
            quantity?: number;
            /** Is Active */
            is_active?: boolean;
        };
        /**
         * ItineraryAnswer
         * @description An itinerary. Its entity tag is its version, a dot, and a hash of the rest: If-Match looks at the version.
         */
        ItineraryAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Destination */
            destination: string;
            /** Duration Days */
            duration_days: number;
            /** Start Date */
            start_date: string | null;
            /** End Date */
            end_date: string | null;
            /** Description */
            description: string | null;
            /** Tagline */
            tagline: string | null;
            /** Country */
            country: string | null;
            /**
             * Latitude
             * @description To others than its owner with three decimals.
             */
            latitude: number | null;
            /** Longitude */
            longitude: number | null;
            /** Activity Tags */
            activity_tags: string[];
            /** Difficulty */
            difficulty: ("easy" | "moderate" | "difficult" | "expert") | null;
            /** Travel Style */
            travel_style: ("solo" | "couple" | "family" | "friends" | "group") | null;
            /** Budget Range */
            budget_range: ("low" | "medium" | "high") | null;
            /** Budget Amount */
            budget_amount: string | null;
            /** Budget Currency */
            budget_currency: string | null;
            /** Best Season */
            best_season: ("spring" | "summer" | "autumn" | "winter")[];
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "published" | "archived";
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "public" | "unlisted" | "private";
            /** @description Null where the account is gone. */
            author: components["schemas"]["PersonAnswer"] | null;
            /**
             * Published At
             * @description When it was first published.
             */
            published_at: string | null;
            /** Has Gps Coordinates */
            has_gps_coordinates: boolean;
            /**
             * Women Safe Verified
             * @description Whether the state in `women_safe` is women_safe.
             */
            women_safe_verified: boolean;
            women_safe: components["schemas"]["WomenSafeAnswer"];
            safety: components["schemas"]["SafetyAnswer"];
            /** Rating Average */
            rating_average: number | null;
            /** Rating Count */
            rating_count: number;
            /** View Count */
            view_count: number;
            /** Save Count */
            save_count: number;
            /** Intel Count */
            intel_count: number;
            /** Featured */
            featured: boolean;
            /** Featured Until */
            featured_until: string | null;
            /** Distance M */
            distance_m: number | null;
            /** Ascent M */
            ascent_m: number | null;
            /** Bbox */
            bbox: number[] | null;
            /** Remixed From Id */
            remixed_from_id: string | null;
            /**
             * Moderation
             * @enum {string}
             */
            moderation: "visible" | "hidden";
            my: components["schemas"]["MyItinerary"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ItineraryChanges
         * @description Any part of NewItinerary: absent = unchanged, null = cleared where the field allows it.
         */
        ItineraryChanges: {
            /**
             * Title
             * @example Annapurna circuit with a detour
             */
            title?: string;
            /**
             * Destination
             * @example Kathmandu, Nepal
             */
            destination?: string;
            /** Duration Days */
            duration_days?: number | null;
            /** Start Date */
            start_date?: string | null;
            /** End Date */
            end_date?: string | null;
            /** Description */
            description?: string | null;
            /** Tagline */
            tagline?: string | null;
            /** Country */
            country?: string | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Activity Tags
             * @example [
             *       "hiking",
             *       "nature"
             *     ]
             */
            activity_tags?: string[];
            /** Difficulty */
            difficulty?: ("easy" | "moderate" | "difficult" | "expert" | "medium" | "hard") | null;
            /** Travel Style */
            travel_style?: ("solo" | "couple" | "family" | "friends" | "group") | null;
            /** Budget Range */
            budget_range?: ("low" | "medium" | "high") | null;
            /** Budget Amount */
            budget_amount?: string | number | null;
            /** Budget Currency */
            budget_currency?: string | null;
            /**
             * Best Season
             * @example [
             *       "spring",
             *       "autumn"
             *     ]
             */
            best_season?: ("spring" | "summer" | "autumn" | "winter")[];
            /**
             * Status
             * @enum {string}
             */
            status?: "draft" | "published" | "archived";
            /**
             * Visibility
             * @enum {string}
             */
            visibility?: "public" | "unlisted" | "private";
        };
        /**
         * ItineraryRating
         * @description A rating of the itinerary in the address. Who has rated it changes the rating: what is absent stays.
         */
        ItineraryRating: {
            /**
             * Itinerary Id
             * @description May be left out; else that of the address.
             */
            itinerary_id?: string | null;
            /**
             * Overall Safety Score
             * @example 4
             */
            overall_safety_score: number;
            /**
             * Rating
             * @description A second name of `overall_safety_score`, which it replaces.
             */
            rating?: number | null;
            /**
             * Rating Type
             * @default overall
             * @enum {string}
             */
            rating_type?: "overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night";
            /** Accommodation Safety */
            accommodation_safety?: number | null;
            /** Route Safety */
            route_safety?: number | null;
            /** Local Area Safety */
            local_area_safety?: number | null;
            /** Transportation Safety */
            transportation_safety?: number | null;
            /** Women Safety Score */
            women_safety_score?: number | null;
            /** Night Safety */
            night_safety?: number | null;
            /** Detailed Feedback */
            detailed_feedback?: string | null;
            /**
             * Experience Date
             * @description From five years ago until today, in UTC.
             */
            experience_date?: string | null;
            /** Time Of Day */
            time_of_day?: ("day" | "night" | "both") | null;
            /**
             * Basis
             * @default visited
             * @enum {string}
             */
            basis?: "visited" | "lived" | "researched";
            /**
             * Anonymous
             * @default false
             */
            anonymous?: boolean;
        };
        /**
         * ItinerarySafetyAnswer
         * @description An itinerary's safety and its women-safe state.
         */
        ItinerarySafetyAnswer: {
            safety: components["schemas"]["SafetyAnswer"];
            women_safe: components["schemas"]["WomenSafeAnswer"];
        };
        /**
         * Jwk
         * @description The public half of a key that signs access tokens (RFC 7517, RFC 8037).
         */
        Jwk: {
            /**
             * Kty
             * @constant
             */
            kty: "OKP";
            /**
             * Crv
             * @constant
             */
            crv: "Ed25519";
            /** X */
            x: string;
            /** Kid */
            kid: string;
            /**
             * Alg
             * @constant
             */
            alg: "EdDSA";
            /**
             * Use
             * @constant
             */
            use: "sig";
        };
        /**
         * JwkSet
         * @description All keys whose access tokens are good now. Empty where tokens are signed with a shared secret.
         */
        JwkSet: {
            /** Keys */
            keys: components["schemas"]["Jwk"][];
        };
        /**
         * KindItem
         * @description What the rows of one kind come to.
         */
        KindItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "expense" | "refund";
        };
        /**
         * Leaving
         * @description How to leave.
         */
        Leaving: {
            /**
             * Transfer To
             * @description The active member who organizes the group from then on.
             */
            transfer_to?: string | null;
        };
        /**
         * LedgerAnswer
         * @description What your expenses are kept and counted by.
         * @example {
         *       "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e01",
         *       "base_currency": "EUR",
         *       "timezone": "Europe/Berlin",
         *       "week_start": 1,
         *       "month_start_day": 1,
         *       "ledger_version": 42,
         *       "version": 1,
         *       "created_at": "2026-03-01T09:14:03.512000Z",
         *       "updated_at": "2026-03-01T09:14:03.512000Z"
         *     }
         */
        LedgerAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Base Currency
             * @description What reports count in.
             * @example EUR
             */
            base_currency: string;
            /**
             * Timezone
             * @description Where a day begins and ends.
             * @example Europe/Berlin
             */
            timezone: string;
            /**
             * Week Start
             * @description 1 is Monday.
             */
            week_start: number;
            /** Month Start Day */
            month_start_day: number;
            /**
             * Ledger Version
             * @description Grows with everything that a report could show: what was made of the same number is current.
             */
            ledger_version: number;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * LedgerChanges
         * @description Any part of NewLedger: absent = unchanged, null = cleared where the field allows it.
         */
        LedgerChanges: {
            /**
             * Base Currency
             * @example EUR
             */
            base_currency?: string;
            /**
             * Timezone
             * @example Europe/Berlin
             */
            timezone?: string;
            /**
             * Week Start
             * @description 1 is Monday.
             */
            week_start?: number;
            /** Month Start Day */
            month_start_day?: number;
        };
        /**
         * LinkAnswer
         * @description A link that needs no token. `direct_url` leads to the store itself, where that gives such links.
         */
        LinkAnswer: {
            /** Url */
            url: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Direct Url */
            direct_url: string | null;
        };
        /**
         * LinkedAnswer
         * @description An account at a provider that belongs to yours.
         */
        LinkedAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Provider
             * @enum {string}
             */
            provider: "github" | "google";
            /** Email */
            email: string | null;
            /** Display Name */
            display_name: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Used At
             * Format: date-time
             */
            last_used_at: string;
        };
        /**
         * Login
         * @description `email` or `username`, and the password. `username` may be an e-mail address, as OAuth2 forms send it; the fields
         *     below the password are those of OAuth2's password form, and change nothing.
         */
        Login: {
            /**
             * Email
             * @example alice@example.com
             */
            email?: string | null;
            /** Username */
            username?: string | null;
            /**
             * Password
             * Format: password
             * @example Trail-Mix-42!
             */
            password: string;
            /**
             * Grant Type
             * @example null
             */
            grant_type?: ("password" | "") | null;
            /**
             * Scope
             * @example null
             */
            scope?: string | null;
            /**
             * Client Id
             * @example null
             */
            client_id?: string | null;
            /**
             * Client Secret
             * @example null
             */
            client_secret?: string | null;
        };
        /**
         * MailedAnswer
         * @description A mail is on its way to the user.
         */
        MailedAnswer: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * Marks
         * @description Whether somebody came: absent = unchanged, null = cleared. A reason goes when the absence does.
         */
        Marks: {
            /** Status */
            status?: ("present" | "absent" | "excused" | "late") | null;
            /** Minutes */
            minutes?: number | null;
            /**
             * Reason
             * @description Only of who is absent or excused.
             */
            reason?: ("illness" | "transport" | "work" | "refused" | "other") | null;
            /** Remark */
            remark?: string | null;
        };
        /**
         * MatchAnswer
         * @description A group, and how well it fits.
         */
        MatchAnswer: {
            group: components["schemas"]["GroupAnswer"];
            /**
             * Score
             * @description From 0 to 1.
             */
            score: number;
            /**
             * Coverage
             * @description How much of what counts is known on both sides, from 0 to 1.
             */
            coverage: number;
            /**
             * Reasons
             * @description What speaks for it, the weightiest first.
             */
            reasons: ("same_destination" | "same_country" | "nearby" | "common_dates" | "common_interests" | "common_language" | "same_pace" | "similar_pace" | "same_budget" | "similar_budget")[];
        };
        /**
         * MembershipChanges
         * @description Any part of NewMembership: absent = unchanged, null = cleared where the field allows it.
         */
        MembershipChanges: {
            /**
             * User Id
             * Format: uuid
             * @description Somebody else than you. Stays as it was made.
             */
            user_id?: string;
            /**
             * Team Id
             * @description This or `programme_id`, not both. Stays as it was made.
             */
            team_id?: string | null;
            /**
             * Programme Id
             * @description This or `team_id`, not both. Stays as it was made.
             */
            programme_id?: string | null;
            /**
             * Role
             * @description In a team worker or supervisor; for a programme worker, manager or dpo.
             * @enum {string}
             */
            role?: "worker" | "supervisor" | "manager" | "dpo";
            /**
             * From
             * Format: date-time
             * @description Unset: now.
             */
            from?: string;
            /**
             * To
             * @description Until before then. After `from`.
             */
            to?: string | null;
        };
        /**
         * MerchantItem
         * @description What the rows of a merchant come to.
         */
        MerchantItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Merchant
             * @description As it was spelled last; null: rows without one.
             */
            merchant: string | null;
            /**
             * Share
             * @description Per cent of all nets above nought; 0.00 of others. Together exactly 100.
             * @example 12.5
             */
            share: string;
        };
        /**
         * MerchantReportAnswer
         * @description Where most was spent, the largest net first.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "merchant": "City Homes",
         *           "share": "91.77",
         *           "gross": "2670.00",
         *           "refunds": "0.00",
         *           "net": "2670.00",
         *           "count": 3
         *         },
         *         {
         *           "merchant": "Railway",
         *           "share": "4.43",
         *           "gross": "129.00",
         *           "refunds": "0.00",
         *           "net": "129.00",
         *           "count": 1
         *         },
         *         {
         *           "merchant": "Corner Market",
         *           "share": "3.80",
         *           "gross": "110.50",
         *           "refunds": "0.00",
         *           "net": "110.50",
         *           "count": 2
         *         },
         *         {
         *           "merchant": null,
         *           "share": "0.00",
         *           "gross": "0.00",
         *           "refunds": "15.00",
         *           "net": "-15.00",
         *           "count": 1
         *         }
         *       ],
         *       "others": {
         *         "gross": "0.00",
         *         "refunds": "0.00",
         *         "net": "0.00",
         *         "count": 0
         *       },
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "bar",
         *         "excluded": [],
         *         "x": {
         *           "type": "category",
         *           "values": [
         *             "City Homes",
         *             "Railway",
         *             "Corner Market",
         *             "No merchant"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "net",
         *             "label": "Net",
         *             "role": "value",
         *             "color": "#008DF9",
         *             "values": [
         *               "2670.00",
         *               "129.00",
         *               "110.50",
         *               "-15.00"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        MerchantReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /**
             * Items
             * @description So many merchants as asked for, and beside them the rows without one.
             */
            items: components["schemas"]["MerchantItem"][];
            /** @description What all other merchants come to: with the items, the totals. */
            others: components["schemas"]["Sums"];
        };
        /**
         * MethodItem
         * @description What the rows of a payment method come to.
         */
        MethodItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Payment Method
             * @description null: rows without one.
             */
            payment_method: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other") | null;
            /**
             * Share
             * @description Per cent of all nets above nought; 0.00 of others. Together exactly 100.
             * @example 12.5
             */
            share: string;
        };
        /**
         * MethodReportAnswer
         * @description What the rows of each payment method come to, the largest net first.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "payment_method": "bank_transfer",
         *           "share": "92.24",
         *           "gross": "2670.00",
         *           "refunds": "0.00",
         *           "net": "2670.00",
         *           "count": 3
         *         },
         *         {
         *           "payment_method": null,
         *           "share": "3.94",
         *           "gross": "129.00",
         *           "refunds": "15.00",
         *           "net": "114.00",
         *           "count": 2
         *         },
         *         {
         *           "payment_method": "debit_card",
         *           "share": "3.82",
         *           "gross": "110.50",
         *           "refunds": "0.00",
         *           "net": "110.50",
         *           "count": 2
         *         }
         *       ],
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "bar",
         *         "excluded": [],
         *         "x": {
         *           "type": "category",
         *           "values": [
         *             "Bank transfer",
         *             "No method",
         *             "Debit card"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "net",
         *             "label": "Net",
         *             "role": "value",
         *             "color": "#008DF9",
         *             "values": [
         *               "2670.00",
         *               "114.00",
         *               "110.50"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        MethodReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /** Items */
            items: components["schemas"]["MethodItem"][];
        };
        /**
         * MetricsSummary
         * @description One number a family.
         */
        MetricsSummary: {
            /** Version */
            version: string;
            /** Status */
            status: string;
            /**
             * Timestamp
             * Format: date-time
             */
            timestamp: string;
            /** Metrics */
            metrics: {
                [key: string]: number;
            };
        };
        /**
         * MonthReportAnswer
         * @description What the rows of each month come to, empty ones too; the chart stacks each of its categories.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "key": "2026-01",
         *           "from": "2026-01-01",
         *           "to": "2026-01-31",
         *           "complete": true,
         *           "share": "32.90",
         *           "gross": "952.40",
         *           "refunds": "0.00",
         *           "net": "952.40",
         *           "count": 2
         *         },
         *         {
         *           "key": "2026-02",
         *           "from": "2026-02-01",
         *           "to": "2026-02-28",
         *           "complete": true,
         *           "share": "31.89",
         *           "gross": "938.10",
         *           "refunds": "15.00",
         *           "net": "923.10",
         *           "count": 3
         *         },
         *         {
         *           "key": "2026-03",
         *           "from": "2026-03-01",
         *           "to": "2026-03-31",
         *           "complete": true,
         *           "share": "35.21",
         *           "gross": "1019.00",
         *           "refunds": "0.00",
         *           "net": "1019.00",
         *           "count": 2
         *         }
         *       ],
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "stacked_bar",
         *         "excluded": [],
         *         "x": {
         *           "type": "date",
         *           "values": [
         *             "2026-01-01",
         *             "2026-02-01",
         *             "2026-03-01"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e11",
         *             "label": "Housing",
         *             "role": "part",
         *             "color": "#1D4ED8",
         *             "values": [
         *               "890.00",
         *               "890.00",
         *               "890.00"
         *             ]
         *           },
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e12",
         *             "label": "Travel",
         *             "role": "part",
         *             "color": "#0D9488",
         *             "values": [
         *               "0.00",
         *               "0.00",
         *               "129.00"
         *             ]
         *           },
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e10",
         *             "label": "Groceries",
         *             "role": "part",
         *             "color": "#16A34A",
         *             "values": [
         *               "62.40",
         *               "48.10",
         *               "0.00"
         *             ]
         *           },
         *           {
         *             "key": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e13",
         *             "label": "Gifts",
         *             "role": "part",
         *             "color": "#BE185D",
         *             "values": [
         *               "0.00",
         *               "-15.00",
         *               "0.00"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        MonthReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /** Items */
            items: components["schemas"]["PeriodItem"][];
        };
        /**
         * MyItinerary
         * @description What the caller has to do with it.
         */
        MyItinerary: {
            /** Saved */
            saved: boolean;
            /** Rating Id */
            rating_id: string | null;
        };
        /**
         * NewAddress
         * @description The address from now on, once it is confirmed.
         */
        NewAddress: {
            /**
             * New Email
             * Format: email
             * @example alice@example.com
             */
            new_email: string;
        };
        /**
         * NewAmendment
         * @description What is to be added to a signed note, or put right in it.
         */
        NewAmendment: {
            /**
             * Body
             * @example Met at home. The roof is mended.
             */
            body: string;
        };
        /**
         * NewApiKey
         * @description What a key is for, and what it may.
         */
        NewApiKey: {
            /**
             * Name
             * @example nightly import
             */
            name: string;
            /**
             * Scopes
             * @description Permissions: `catalogue:item:create`, `catalogue:item:*`, `catalogue:*`, or `*` for all that keys can have. `x-permission` of an operation in the OpenAPI document names what it needs.
             * @example [
             *       "catalogue:item:create"
             *     ]
             */
            scopes: string[];
            /**
             * Expires In Days
             * @description Days that it lives.
             * @default 90
             */
            expires_in_days?: number;
            /**
             * Roles
             * @description Roles of yours that it may use.
             * @example [
             *       "user"
             *     ]
             */
            roles?: ("user" | "moderator" | "admin" | "auditor")[];
        };
        /**
         * NewApiKeyAnswer
         * @description A new API key. `key` is told here and never again.
         */
        NewApiKeyAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[];
            /** Roles */
            roles: ("user" | "moderator" | "admin" | "auditor")[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Key */
            key: string;
        };
        /**
         * NewAssignment
         * @description Somebody who is to work with the beneficiary from now on.
         */
        NewAssignment: {
            /**
             * User Id
             * Format: uuid
             * @description Of a team's record: somebody who is in that team.
             */
            user_id: string;
            /**
             * Role
             * @description `primary`: the record is handed over to them.
             * @enum {string}
             */
            role: "primary" | "support";
            /**
             * Ends At
             * @description Of who supports only: an instant to come. A primary worker has no end that is known.
             */
            ends_at?: string | null;
        };
        /**
         * NewBeneficiary
         * @description A beneficiary to be made: two names are enough. It begins active, or in intake where its programme says so.
         */
        NewBeneficiary: {
            /**
             * First Name
             * @example Amina
             */
            first_name: string;
            /**
             * Last Name
             * @description Null for who has one name only.
             * @example Diallo
             */
            last_name: string | null;
            /** Other Names */
            other_names?: string | null;
            /**
             * Name Hidden
             * @description Withhold the names everywhere but where they are revealed on purpose.
             * @default false
             */
            name_hidden?: boolean;
            /**
             * Date Of Birth
             * @description A day, a month or a year, since 1900.
             */
            date_of_birth?: string | null;
            /**
             * Birth Precision
             * @description What is known of it. Unset: as much as the date says. `estimated`: two years around.
             */
            birth_precision?: ("day" | "month" | "year" | "estimated") | null;
            /**
             * Gender
             * @description Any case; also `f` and `m`.
             * @default unknown
             * @example female
             * @enum {string}
             */
            gender?: "female" | "male" | "non_binary" | "other" | "unknown" | "undisclosed";
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** National Id */
            national_id?: string | null;
            /** Address */
            address?: string | null;
            /**
             * Languages
             * @description BCP 47 tags, each once.
             * @example [
             *       "sw",
             *       "pt-BR"
             *     ]
             */
            languages?: string[];
            /**
             * Disabilities
             * @description Each once.
             * @example [
             *       "low vision"
             *     ]
             */
            disabilities?: string[];
            /** Risk Notes */
            risk_notes?: string | null;
            /** Notes */
            notes?: string | null;
            /** Intake Source */
            intake_source?: ("walk_in" | "referral" | "outreach" | "hotline" | "other") | null;
            /**
             * Priority
             * @default medium
             * @enum {string}
             */
            priority?: "low" | "medium" | "high" | "urgent";
            /**
             * Intensity
             * @default 1
             */
            intensity?: number;
            /**
             * Next Review Date
             * @description Today or later, where it is set.
             */
            next_review_date?: string | null;
            /**
             * Programme Id
             * @description Unset: the programme of all who name none.
             */
            programme_id?: string | null;
            /**
             * Team Id
             * @description A team that you are in, or of a programme that you manage.
             */
            team_id?: string | null;
        };
        /**
         * NewBlock
         * @description Whom to block.
         */
        NewBlock: {
            /**
             * User Id
             * Format: uuid
             * @example 01930000-0000-7000-8000-000000000000
             */
            user_id: string;
        };
        /**
         * NewBooking
         * @description A guide's time, asked for.
         */
        NewBooking: {
            /**
             * Booking Date
             * Format: date
             */
            booking_date: string;
            /**
             * Duration Hours
             * @description Needed unless there is an `end_date`.
             * @example 2.5
             */
            duration_hours?: number | null;
            /**
             * Start Time
             * @description In the guide's time zone; without it whole days are booked.
             */
            start_time?: string | null;
            /**
             * End Date
             * @description The last of up to 30 days, of a guide with a day rate.
             */
            end_date?: string | null;
            /**
             * Group Size
             * @default 1
             */
            group_size?: number;
            /** Special Requests */
            special_requests?: string | null;
        };
        /**
         * NewCaseNote
         * @description A draft. Once it is signed the team's workers and supervisors read it; or `supervisors`: they and its author; or
         *     `author_only`: its author.
         */
        NewCaseNote: {
            /**
             * Kind
             * @default general
             * @enum {string}
             */
            kind?: "general" | "assessment" | "progress" | "supervision" | "safeguarding";
            /**
             * Confidentiality
             * @default team
             * @enum {string}
             */
            confidentiality?: "team" | "supervisors" | "author_only";
            /**
             * Body
             * @example Met at home. The roof is mended.
             */
            body: string;
        };
        /**
         * NewCategory
         * @description A category to be made.
         */
        NewCategory: {
            /**
             * Name
             * @example Coffee
             */
            name: string;
            /**
             * Parent Id
             * @description Below which it stands: there are two levels, and no third.
             */
            parent_id?: string | null;
            /** Color */
            color?: string | null;
            /** Icon */
            icon?: string | null;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
        };
        /**
         * NewConsent
         * @description A consent that is asked for, or one that was given already.
         */
        NewConsent: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "share_partner" | "photo" | "research" | "contact";
            /**
             * Legal Basis
             * @default consent
             * @enum {string}
             */
            legal_basis?: "consent" | "contract" | "legal_obligation" | "vital_interests" | "public_task" | "legitimate_interests";
            /**
             * Notice Version
             * @example 2026-01
             */
            notice_version: string;
            /**
             * Method
             * @enum {string}
             */
            method: "written" | "verbal" | "electronic";
            /**
             * Given By
             * @default self
             * @enum {string}
             */
            given_by?: "self" | "guardian" | "legal_representative";
            /** Giver Name */
            giver_name?: string | null;
            /** Witness */
            witness?: string | null;
            /**
             * Fields
             * @example [
             *       "first_name",
             *       "phone"
             *     ]
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Recipients */
            recipients: string[];
            /**
             * Valid From
             * @description Null: from when it is given. Else up to 5 minutes back; 30 days where `method` is written and `evidence_ref` says where the paper is.
             */
            valid_from?: string | null;
            /**
             * Expires At
             * Format: date-time
             * @description At most ten years after it begins.
             */
            expires_at: string;
            /** Evidence Ref */
            evidence_ref?: string | null;
            /**
             * Supersedes
             * @description The consent that this takes the place of: same person, same purpose.
             */
            supersedes?: string | null;
            /**
             * State
             * @default requested
             * @enum {string}
             */
            state?: "requested" | "given";
        };
        /**
         * NewContact
         * @description Somebody to reach in an emergency.
         */
        NewContact: {
            /**
             * Phone
             * @example +9779812345678
             */
            phone: string;
            /** Name */
            name?: string | null;
            /** Relation */
            relation?: string | null;
        };
        /**
         * NewDeclaration
         * @description What you say of yourself.
         */
        NewDeclaration: {
            /**
             * Kind
             * @description That you are a woman. Every other kind is verified by an administrator.
             * @constant
             */
            kind: "gender_self";
        };
        /**
         * NewDisclosure
         * @description What shall be told to whom.
         */
        NewDisclosure: {
            /**
             * Recipient
             * @example Northern Clinic
             */
            recipient: string;
            /**
             * Purpose
             * @description It has to be said.
             */
            purpose?: ("service" | "share_partner" | "photo" | "research" | "contact") | null;
            /**
             * Fields
             * @example [
             *       "first_name",
             *       "national_id"
             *     ]
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /**
             * Override Reason
             * @description Why it is told without consent: the data protection officers learn of it. Never for research or photo.
             */
            override_reason?: string | null;
        };
        /**
         * NewDisclosureAnswer
         * @description A disclosure that was made just now, with what is told.
         */
        NewDisclosureAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /** Recipient */
            recipient: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "share_partner" | "photo" | "research" | "contact";
            /**
             * Fields
             * @description What was asked for.
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Disclosed */
            disclosed: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /** Withheld */
            withheld: components["schemas"]["Withheld"][];
            /**
             * Consent Id
             * @description What covers it; null where a reason stood in for consent.
             */
            consent_id: string | null;
            /** Override Reason */
            override_reason?: string | null;
            /** Withheld Fields */
            withheld_fields: string[];
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Data
             * @description What is disclosed, by field, this once; with a date of birth how precise it is.
             * @example {
             *       "first_name": "Amina"
             *     }
             */
            data: {
                [key: string]: string | string[] | null;
            };
        };
        /**
         * NewExpense
         * @description An expense, or a refund, to be made. The currency is the ledger's where none is said; of more decimals than its
         *     currency has an amount is refused, never rounded.
         */
        NewExpense: {
            /**
             * Amount
             * @description More than nought, with at most the decimals of its currency.
             * @example 12.34
             */
            amount: string | number;
            /**
             * Date
             * Format: date
             * @description From 1970-01-01 to 366 days ahead, where the ledger is kept.
             */
            date: string;
            /**
             * Category Id
             * Format: uuid
             */
            category_id: string;
            /**
             * Currency
             * @description ISO 4217; null: the ledger's own.
             */
            currency?: string | null;
            /** Description */
            description?: string | null;
            /** Merchant */
            merchant?: string | null;
            /** Payment Method */
            payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other") | null;
            /**
             * Tags
             * @example [
             *       "holiday",
             *       "work"
             *     ]
             */
            tags?: string[];
            /** Notes */
            notes?: string | null;
            /**
             * Kind
             * @default expense
             * @enum {string}
             */
            kind?: "expense" | "refund";
            /**
             * Refund Of Id
             * @description The expense that a refund is of.
             */
            refund_of_id?: string | null;
            /**
             * Status
             * @description Null: planned where the date is yet to come, else posted.
             */
            status?: ("posted" | "planned" | "void") | null;
            /**
             * Fx Rate
             * @description One of its currency in the ledger's; null: the rate known for its day.
             */
            fx_rate?: string | number | null;
            /**
             * External Id
             * @description Unique among what is not in the trash.
             */
            external_id?: string | null;
            /**
             * Locked Fields
             * @description What rules and imports leave alone; what is changed joins them.
             */
            locked_fields?: ("category_id" | "merchant" | "description" | "payment_method" | "notes" | "tags")[];
            /**
             * Allow Excess
             * @description Whether refunds may be more than their expense.
             * @default false
             */
            allow_excess?: boolean;
        };
        /**
         * NewFactor
         * @description Which kind of factor, and what you call it.
         */
        NewFactor: {
            /**
             * Name
             * @default Authenticator
             * @example Phone
             */
            name?: string;
            /**
             * Kind
             * @default totp
             * @constant
             */
            kind?: "totp";
        };
        /**
         * NewFactorAnswer
         * @description A new factor, with the secret that an authenticator needs: it is shown here and never again.
         */
        NewFactorAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Kind
             * @constant
             */
            kind: "totp";
            /** Name */
            name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Confirmed At */
            confirmed_at: string | null;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * Secret
             * @description The shared secret in base32, to be typed where no camera is.
             */
            secret: string;
            /**
             * Uri
             * @description `otpauth://totp/…`: secret, issuer and account.
             */
            uri: string;
            /**
             * Qr
             * @description The same as a QR code: an SVG image as a data URI.
             */
            qr: string;
        };
        /**
         * NewFxRate
         * @description A rate to be made: one `base` is `rate` `quote`. Both are active currencies of ISO 4217, and two.
         */
        NewFxRate: {
            /**
             * Base
             * @example USD
             */
            base: string;
            /**
             * Quote
             * @example EUR
             */
            quote: string;
            /**
             * Date
             * Format: date
             * @description From 1970-01-01 to tomorrow.
             * @example 2026-03-01
             */
            date: string;
            /**
             * Rate
             * @example 0.9132
             */
            rate: string | number;
        };
        /**
         * NewGroup
         * @description A group to be made. Dates that are past are taken too: trips are also recorded afterwards.
         */
        NewGroup: {
            /**
             * Name
             * @example Annapurna in May
             */
            name: string;
            /**
             * Destination
             * @example Kathmandu, Nepal
             */
            destination: string;
            /** Country */
            country?: string | null;
            /**
             * Travel Dates Start
             * @example 2026-05-01
             */
            travel_dates_start?: string | null;
            /**
             * Travel Dates End
             * @example 2026-05-14
             */
            travel_dates_end?: string | null;
            /**
             * Max Members
             * @default 10
             */
            max_members?: number;
            /** Description */
            description?: string | null;
            /**
             * Interests
             * @example [
             *       "hiking"
             *     ]
             */
            interests?: string[];
            /** Trip Type */
            trip_type?: string | null;
            /** Itinerary Id */
            itinerary_id?: string | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Languages
             * @example [
             *       "en"
             *     ]
             */
            languages?: string[];
            /** Pace */
            pace?: ("relaxed" | "moderate" | "fast") | null;
            /** Budget Range */
            budget_range?: ("low" | "medium" | "high") | null;
            /**
             * Eligibility
             * @default open
             * @enum {string}
             */
            eligibility?: "open" | "verified_only" | "women_only" | "women_verified";
            /**
             * Join Policy
             * @default open
             * @enum {string}
             */
            join_policy?: "open" | "request" | "invite";
            /**
             * Listing
             * @description Unset: `eligible_only` for the two rules for women, else `public_card`.
             */
            listing?: ("public_card" | "eligible_only") | null;
        };
        /**
         * NewGuide
         * @description An application as a guide.
         */
        NewGuide: {
            /**
             * Display Name
             * @example Maya of Thamel
             */
            display_name: string;
            /** Bio */
            bio?: string | null;
            /**
             * Languages
             * @example [
             *       "en",
             *       "ne"
             *     ]
             */
            languages?: string[];
            /**
             * Specializations
             * @example [
             *       "trekking"
             *     ]
             */
            specializations?: string[];
            /** Service Areas */
            service_areas: string[];
            /**
             * Rate Amount
             * @example 19.99
             */
            rate_amount: string | number;
            /**
             * Rate Currency
             * @example EUR
             */
            rate_currency: string;
            /**
             * Rate Unit
             * @default hour
             * @enum {string}
             */
            rate_unit?: "hour" | "day";
            /**
             * Time Zone
             * @example Europe/Berlin
             */
            time_zone: string;
            /**
             * Max Group Size
             * @default 10
             */
            max_group_size?: number;
            /**
             * Availability
             * @default available
             * @enum {string}
             */
            availability?: "available" | "unavailable" | "on_leave";
            /**
             * Cancellation Policy
             * @default moderate
             * @enum {string}
             */
            cancellation_policy?: "flexible" | "moderate" | "strict";
            /**
             * Eligibility
             * @default open
             * @enum {string}
             */
            eligibility?: "open" | "verified_only" | "women_only" | "women_verified";
        };
        /**
         * NewHelpline
         * @description Whom to call: numbers as they are dialled there.
         */
        NewHelpline: {
            /**
             * Name
             * @example European emergency number
             */
            name: string;
            /**
             * Phone
             * @example 112
             */
            phone: string;
            /** Hours */
            hours?: string | null;
        };
        /**
         * NewIncident
         * @description An incident to be opened, with the first that is said about it.
         */
        NewIncident: {
            /**
             * Title
             * @example Sign-in is slow
             */
            title: string;
            /**
             * Impact
             * @default minor
             * @enum {string}
             */
            impact?: "none" | "minor" | "major" | "critical";
            /**
             * Services
             * @example [
             *       "postgresql"
             *     ]
             */
            services?: ("postgresql" | "mail" | "files" | "jobs" | "redis" | "rabbitmq" | "neo4j" | "chromadb" | "qdrant" | "faiss" | "consul" | "kong" | "ollama")[];
            /**
             * Message
             * @example We see it and are looking for the cause.
             */
            message: string;
            /**
             * State
             * @default investigating
             * @enum {string}
             */
            state?: "investigating" | "identified" | "monitoring" | "resolved";
            /**
             * Started At
             * @description When it began; unset: now.
             */
            started_at?: string | null;
        };
        /**
         * NewIntel
         * @description An entry to be written. Only a warning can be critical, only a question has an accepted response.
         */
        NewIntel: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /**
             * Intel Type
             * @example tip
             * @enum {string}
             */
            intel_type: "tip" | "warning" | "question" | "update" | "recommendation" | "local_insight";
            /** Title */
            title?: string | null;
            /**
             * Content
             * @example The road is closed behind the bridge; walk the old path.
             */
            content: string;
            /** Location Reference */
            location_reference?: string | null;
            /**
             * Severity
             * @description Unset: medium for a warning, else none.
             */
            severity?: ("low" | "medium" | "high" | "critical") | null;
            /**
             * Priority
             * @description A second name of `severity`.
             */
            priority?: ("low" | "medium" | "high" | "critical") | null;
            /**
             * Safety Related
             * @description Unset: whether it is a warning.
             */
            safety_related?: boolean | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Valid Until
             * @description When it stops being of use.
             */
            valid_until?: string | null;
            /**
             * Status
             * @default open
             * @enum {string}
             */
            status?: "open" | "in_progress" | "resolved" | "archived";
            /**
             * Accepted Response Id
             * @description The response that answers a question, which resolves it.
             */
            accepted_response_id?: string | null;
        };
        /**
         * NewInvite
         * @description Who is invited: by id or by user name.
         */
        NewInvite: {
            /** User Id */
            user_id?: string | null;
            /** Username */
            username?: string | null;
            /** Message */
            message?: string | null;
        };
        /**
         * NewItem
         * @description An item to be made. A price needs its currency and has at most that currency's decimals.
         */
        NewItem: {
            /**
             * Name
             * @example Trail tent
             */
            name: string;
            /**
             * Description
             * @default
             * @example Two people, three seasons, 1.9 kg.
             */
            description?: string;
            /**
             * Price
             * @example 189.00
             */
            price?: string | number | null;
            /** Currency */
            currency?: string | null;
            /** Category */
            category?: string | null;
            /**
             * Tags
             * @example [
             *       "tent",
             *       "light"
             *     ]
             */
            tags?: string[];
            /** Sku */
            sku?: string | null;
            /**
             * Quantity
             * @default 0
             */
            quantity?: number;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
        };
        /**
         * NewItinerary
         * @description An itinerary to be made. Both dates say how long it takes; without them `duration_days` does.
         */
        NewItinerary: {
            /**
             * Title
             * @example Annapurna circuit with a detour
             */
            title: string;
            /**
             * Destination
             * @example Kathmandu, Nepal
             */
            destination: string;
            /** Duration Days */
            duration_days?: number | null;
            /** Start Date */
            start_date?: string | null;
            /** End Date */
            end_date?: string | null;
            /** Description */
            description?: string | null;
            /** Tagline */
            tagline?: string | null;
            /** Country */
            country?: string | null;
            /** Latitude */
            latitude?: number | null;
            /** Longitude */
            longitude?: number | null;
            /**
             * Activity Tags
             * @example [
             *       "hiking",
             *       "nature"
             *     ]
             */
            activity_tags?: string[];
            /** Difficulty */
            difficulty?: ("easy" | "moderate" | "difficult" | "expert" | "medium" | "hard") | null;
            /** Travel Style */
            travel_style?: ("solo" | "couple" | "family" | "friends" | "group") | null;
            /** Budget Range */
            budget_range?: ("low" | "medium" | "high") | null;
            /** Budget Amount */
            budget_amount?: string | number | null;
            /** Budget Currency */
            budget_currency?: string | null;
            /**
             * Best Season
             * @example [
             *       "spring",
             *       "autumn"
             *     ]
             */
            best_season?: ("spring" | "summer" | "autumn" | "winter")[];
            /**
             * Status
             * @default published
             * @enum {string}
             */
            status?: "draft" | "published" | "archived";
            /**
             * Visibility
             * @default public
             * @enum {string}
             */
            visibility?: "public" | "unlisted" | "private";
        };
        /**
         * NewLink
         * @description A link to be made.
         */
        NewLink: {
            /**
             * Expires In
             * @description Seconds.
             * @default 3600
             * @example 600
             */
            expires_in?: number;
            /**
             * Disposition
             * @description inline: pictures and PDF are shown in place; the rest is saved in any case.
             * @default attachment
             * @enum {string}
             */
            disposition?: "attachment" | "inline";
        };
        /**
         * NewMembership
         * @description A membership to be made: in a team, or for a programme as a whole.
         */
        NewMembership: {
            /**
             * User Id
             * Format: uuid
             * @description Somebody else than you. Stays as it was made.
             */
            user_id: string;
            /**
             * Team Id
             * @description This or `programme_id`, not both. Stays as it was made.
             */
            team_id?: string | null;
            /**
             * Programme Id
             * @description This or `team_id`, not both. Stays as it was made.
             */
            programme_id?: string | null;
            /**
             * Role
             * @description In a team worker or supervisor; for a programme worker, manager or dpo.
             * @enum {string}
             */
            role: "worker" | "supervisor" | "manager" | "dpo";
            /**
             * From
             * Format: date-time
             * @description Unset: now.
             */
            from?: string;
            /**
             * To
             * @description Until before then. After `from`.
             */
            to?: string | null;
        };
        /**
         * NewProgramme
         * @description A programme to be made.
         */
        NewProgramme: {
            /**
             * Name
             * @example Outreach
             */
            name: string;
            /**
             * Zone
             * @default UTC
             * @example Europe/Berlin
             */
            zone?: string;
            /**
             * Majority Age
             * @default 18
             */
            majority_age?: number;
            /**
             * Intake Required
             * @default false
             */
            intake_required?: boolean;
        };
        /**
         * NewRating
         * @description A rating of an itinerary that is published and not one's own. Who has rated it changes the rating: what is
         *     absent stays.
         */
        NewRating: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /**
             * Overall Safety Score
             * @example 4
             */
            overall_safety_score: number;
            /**
             * Rating
             * @description A second name of `overall_safety_score`, which it replaces.
             */
            rating?: number | null;
            /**
             * Rating Type
             * @default overall
             * @enum {string}
             */
            rating_type?: "overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night";
            /** Accommodation Safety */
            accommodation_safety?: number | null;
            /** Route Safety */
            route_safety?: number | null;
            /** Local Area Safety */
            local_area_safety?: number | null;
            /** Transportation Safety */
            transportation_safety?: number | null;
            /** Women Safety Score */
            women_safety_score?: number | null;
            /** Night Safety */
            night_safety?: number | null;
            /** Detailed Feedback */
            detailed_feedback?: string | null;
            /**
             * Experience Date
             * @description From five years ago until today, in UTC.
             */
            experience_date?: string | null;
            /** Time Of Day */
            time_of_day?: ("day" | "night" | "both") | null;
            /**
             * Basis
             * @default visited
             * @enum {string}
             */
            basis?: "visited" | "lived" | "researched";
            /**
             * Anonymous
             * @default false
             */
            anonymous?: boolean;
        };
        /**
         * NewReport
         * @description What is wrong with what.
         */
        NewReport: {
            /**
             * Target Type
             * @example itinerary
             * @enum {string}
             */
            target_type: "itinerary" | "safety_rating" | "travel_intel" | "response" | "group" | "guide" | "review" | "user";
            /**
             * Target Id
             * Format: uuid
             * @example 0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f
             */
            target_id: string;
            /**
             * Reason
             * @example unsafe
             * @enum {string}
             */
            reason: "spam" | "unsafe" | "harassment" | "false" | "privacy" | "other";
            /** Details */
            details?: string | null;
        };
        /**
         * NewResource
         * @description A resource to be published.
         */
        NewResource: {
            /**
             * Category
             * @example emergency
             * @enum {string}
             */
            category: "tips" | "emergency" | "legal" | "health" | "packing" | "cultural" | "navigation";
            /**
             * Title
             * @example Emergency numbers in Europe
             */
            title: string;
            /**
             * Body
             * @example 112 answers everywhere in the EU, from any phone.
             */
            body: string;
            /** Country */
            country?: string | null;
            /** Destination */
            destination?: string | null;
            /**
             * Language
             * @example en
             */
            language: string;
            /** Helplines */
            helplines?: components["schemas"]["NewHelpline"][];
            /** Source Url */
            source_url?: string | null;
            /**
             * Reviewed At
             * Format: date-time
             * @example 2026-09-01T00:00:00Z
             */
            reviewed_at: string;
            /**
             * Review Due At
             * Format: date-time
             * @example 2027-09-01T00:00:00Z
             */
            review_due_at: string;
            /**
             * Pinned
             * @default false
             */
            pinned?: boolean;
        };
        /**
         * NewResponse
         * @description A response to be written.
         */
        NewResponse: {
            /**
             * Content
             * @example The road is closed behind the bridge; walk the old path.
             */
            content: string;
        };
        /**
         * NewReveal
         * @description Which fields are to be shown, and what for: here or in the header X-Access-Purpose.
         */
        NewReveal: {
            /**
             * Fields
             * @example [
             *       "first_name",
             *       "last_name"
             *     ]
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "birth_precision" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /**
             * Purpose
             * @example service
             */
            purpose?: ("service" | "supervision" | "subject_request" | "legal" | "research" | "audit") | null;
        };
        /**
         * NewReview
         * @description A review of a booking, by one of its sides.
         */
        NewReview: {
            /**
             * Rating
             * @example 5
             */
            rating: number;
            /** Review Text */
            review_text?: string | null;
            /**
             * Booking Id
             * @description Of whose guide it is; unset: the oldest that can be reviewed.
             */
            booking_id?: string | null;
            /** Safety */
            safety?: number | null;
            /** Knowledge */
            knowledge?: number | null;
            /** Communication */
            communication?: number | null;
            /** Professionalism */
            professionalism?: number | null;
            /** Value */
            value?: number | null;
            /**
             * Private To Moderators
             * @description Moderators and administrators read it, and nobody else.
             */
            private_to_moderators?: string | null;
            /**
             * Was Appropriate
             * @description How the other side behaved; as `private_to_moderators`.
             */
            was_appropriate?: boolean | null;
        };
        /**
         * NewRole
         * @description What a member is from now on. The organizer hands the own role over by leaving.
         */
        NewRole: {
            /**
             * Role
             * @example member
             * @enum {string}
             */
            role: "moderator" | "member";
        };
        /**
         * NewRoles
         * @description All the roles that a user has from now on.
         */
        NewRoles: {
            /**
             * Roles
             * @example [
             *       "user"
             *     ]
             */
            roles: ("user" | "moderator" | "admin" | "auditor")[];
        };
        /**
         * NewSession
         * @description A session to be made, of one beneficiary or of a group. Its state follows from its times where none is said: it
         *     is completed where it is over.
         */
        NewSession: {
            /**
             * Session Type
             * @description A kind that everybody has, or one of /session-types.
             * @default visit
             * @example visit
             */
            session_type?: string;
            /**
             * Mode
             * @default in_person
             * @enum {string}
             */
            mode?: "in_person" | "home" | "phone" | "video";
            /**
             * Scheduled End
             * @description After its start, by twelve hours at most.
             */
            scheduled_end?: string | null;
            /**
             * Earliest At
             * @description From when on it is due; not after its start.
             */
            earliest_at?: string | null;
            /**
             * Latest At
             * @description Until when it is due; not before its start.
             */
            latest_at?: string | null;
            /** Actual Start */
            actual_start?: string | null;
            /** Actual End */
            actual_end?: string | null;
            /** Cancel Reason */
            cancel_reason?: ("beneficiary" | "worker" | "weather" | "safety" | "case_closed" | "other") | null;
            /** Cancelled By */
            cancelled_by?: ("beneficiary" | "organisation") | null;
            /** Notes */
            notes?: string | null;
            /**
             * Goals
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            goals?: string[];
            /**
             * Topics
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            topics?: string[];
            /** Location */
            location?: string | null;
            /** Outcome */
            outcome?: ("improved" | "stable" | "worsened" | "not_applicable") | null;
            /** Attendance */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /** Next Session At */
            next_session_at?: string | null;
            /**
             * Beneficiary Id
             * @description Whose session it is; null for a group session.
             */
            beneficiary_id?: string | null;
            /**
             * Participants
             * @description Whose group session it is.
             */
            participants?: string[] | null;
            /**
             * Max Participants
             * @description Of a group session.
             */
            max_participants?: number | null;
            /**
             * Client Uuid
             * @description The device's own id of it, unique for its user.
             */
            client_uuid?: string | null;
            /**
             * Session Date
             * @description A day or an instant, in place of `scheduled_start`.
             */
            session_date?: (string) | null;
            /** Scheduled Start */
            scheduled_start?: string | null;
            /**
             * Status
             * @description scheduled, in_progress, completed or no_show.
             */
            status?: ("scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled") | null;
            /**
             * Worker Id
             * @description Null: the caller. Others are set by P and S only.
             */
            worker_id?: string | null;
        };
        /**
         * NewSessionBelow
         * @description A session to be made of the beneficiary in the path.
         */
        NewSessionBelow: {
            /**
             * Session Type
             * @description A kind that everybody has, or one of /session-types.
             * @default visit
             * @example visit
             */
            session_type?: string;
            /**
             * Mode
             * @default in_person
             * @enum {string}
             */
            mode?: "in_person" | "home" | "phone" | "video";
            /**
             * Scheduled End
             * @description After its start, by twelve hours at most.
             */
            scheduled_end?: string | null;
            /**
             * Earliest At
             * @description From when on it is due; not after its start.
             */
            earliest_at?: string | null;
            /**
             * Latest At
             * @description Until when it is due; not before its start.
             */
            latest_at?: string | null;
            /** Actual Start */
            actual_start?: string | null;
            /** Actual End */
            actual_end?: string | null;
            /** Cancel Reason */
            cancel_reason?: ("beneficiary" | "worker" | "weather" | "safety" | "case_closed" | "other") | null;
            /** Cancelled By */
            cancelled_by?: ("beneficiary" | "organisation") | null;
            /** Notes */
            notes?: string | null;
            /**
             * Goals
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            goals?: string[];
            /**
             * Topics
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            topics?: string[];
            /** Location */
            location?: string | null;
            /** Outcome */
            outcome?: ("improved" | "stable" | "worsened" | "not_applicable") | null;
            /** Attendance */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /** Next Session At */
            next_session_at?: string | null;
            /**
             * Beneficiary Id
             * @description Whose session it is; null for a group session.
             */
            beneficiary_id?: string | null;
            /**
             * Participants
             * @description Whose group session it is.
             */
            participants?: string[] | null;
            /**
             * Max Participants
             * @description Of a group session.
             */
            max_participants?: number | null;
            /**
             * Client Uuid
             * @description The device's own id of it, unique for its user.
             */
            client_uuid?: string | null;
            /**
             * Session Date
             * @description A day or an instant, in place of `scheduled_start`.
             */
            session_date?: (string) | null;
            /** Scheduled Start */
            scheduled_start?: string | null;
            /**
             * Status
             * @description scheduled, in_progress, completed or no_show.
             */
            status?: ("scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled") | null;
            /**
             * Worker Id
             * @description Null: the caller. Others are set by P and S only.
             */
            worker_id?: string | null;
        };
        /**
         * NewSessionType
         * @description A kind of session to be made.
         */
        NewSessionType: {
            /**
             * Name
             * @example art_class
             */
            name: string;
            /**
             * Title
             * @example Art class
             */
            title: string;
        };
        /**
         * NewTeam
         * @description A team to be made.
         */
        NewTeam: {
            /**
             * Name
             * @example North
             */
            name: string;
            /**
             * Programme Id
             * Format: uuid
             * @description Stays as it was made. Unset: the programme that is always there.
             * @default 01920000-0000-7000-8000-00000000d0d0
             */
            programme_id?: string;
        };
        /**
         * NewTimes
         * @description When the session is held instead.
         */
        NewTimes: {
            /**
             * Session Date
             * @description A day or an instant, in place of `scheduled_start`.
             */
            session_date?: (string) | null;
            /** Scheduled Start */
            scheduled_start?: string | null;
            /**
             * Scheduled End
             * @description Null: it lasts as long as the other was to.
             */
            scheduled_end?: string | null;
            /** Earliest At */
            earliest_at?: string | null;
            /** Latest At */
            latest_at?: string | null;
        };
        /**
         * NewUpdate
         * @description What is to be said about an incident, and its state from now on.
         */
        NewUpdate: {
            /**
             * State
             * @enum {string}
             */
            state: "investigating" | "identified" | "monitoring" | "resolved";
            /**
             * Message
             * @example We see it and are looking for the cause.
             */
            message: string;
        };
        /**
         * NewUser
         * @description A user made by an administrator. Without a password the user signs in after a reset.
         */
        NewUser: {
            /** Username */
            username?: string | null;
            /**
             * Full Name
             * @example Alice Liddell
             */
            full_name?: string | null;
            /**
             * First Name
             * @example Alice
             */
            first_name?: string | null;
            /**
             * Last Name
             * @example Liddell
             */
            last_name?: string | null;
            /**
             * Email
             * Format: email
             * @example alice@example.com
             */
            email: string;
            /** Password */
            password?: string | null;
            /**
             * Roles
             * @example [
             *       "user"
             *     ]
             */
            roles?: ("user" | "moderator" | "admin" | "auditor")[];
        };
        /**
         * NewVerification
         * @description What an administrator has verified of somebody.
         */
        NewVerification: {
            /**
             * User Id
             * Format: uuid
             * @example 01930000-0000-7000-8000-000000000000
             */
            user_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "identity" | "gender_self" | "gender_verified" | "guide_background" | "first_aid";
            /**
             * Provider
             * @example video-call
             */
            provider: string;
            /**
             * Level
             * @default verified
             * @example verified
             */
            level?: string;
            /** Expires At */
            expires_at?: string | null;
        };
        /**
         * NotificationAnswer
         * @description Something that happened, by ids: what it says to a person is the client's to write.
         */
        NotificationAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @description product.noun.happened, such as accounts.password.changed.
             */
            kind: string;
            subject: components["schemas"]["NotificationSubject"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Read At
             * @description When it was first marked; null while it is unread.
             */
            read_at: string | null;
        };
        /**
         * NotificationSubject
         * @description What it is about.
         */
        NotificationSubject: {
            /**
             * Type
             * @description What the id is the id of, such as travel_group.
             */
            type: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * OnItsWay
         * @description The same whether or not there is such an account.
         */
        OnItsWay: {
            /** Message */
            message: string;
        };
        /**
         * OpenApiDocument
         * @description The description of this API (OpenAPI 3.1).
         */
        OpenApiDocument: {
            /** Openapi */
            openapi: string;
            /** Info */
            info: {
                [key: string]: unknown;
            };
            /** Paths */
            paths: {
                [key: string]: unknown;
            };
            /** Components */
            components: {
                [key: string]: unknown;
            };
            /** Tags */
            tags: unknown[];
        };
        /** PageOfAccessEventAnswer */
        PageOfAccessEventAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["AccessEventAnswer"][];
        };
        /** PageOfAnchorAnswer */
        PageOfAnchorAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["AnchorAnswer"][];
        };
        /** PageOfApiKeyAnswer */
        PageOfApiKeyAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ApiKeyAnswer"][];
        };
        /** PageOfAssignmentAnswer */
        PageOfAssignmentAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["AssignmentAnswer"][];
        };
        /** PageOfAttestationAnswer */
        PageOfAttestationAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["AttestationAnswer"][];
        };
        /** PageOfAuditAnswer */
        PageOfAuditAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["AuditAnswer"][];
        };
        /** PageOfBeneficiaryAnswer */
        PageOfBeneficiaryAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["BeneficiaryAnswer"][];
        };
        /** PageOfBlockAnswer */
        PageOfBlockAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["BlockAnswer"][];
        };
        /** PageOfBoardStandingAnswer */
        PageOfBoardStandingAnswer: {
            /**
             * Timeframe
             * @enum {string}
             */
            timeframe: "week" | "month" | "all";
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["BoardStandingAnswer"][];
        };
        /** PageOfBookingAnswer */
        PageOfBookingAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["BookingAnswer"][];
        };
        /** PageOfCaseMembershipAnswer */
        PageOfCaseMembershipAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["CaseMembershipAnswer"][];
        };
        /** PageOfCaseNoteAnswer */
        PageOfCaseNoteAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["CaseNoteAnswer"][];
        };
        /** PageOfCaseSessionAnswer */
        PageOfCaseSessionAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["CaseSessionAnswer"][];
        };
        /** PageOfCategoryAnswer */
        PageOfCategoryAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["CategoryAnswer"][];
        };
        /** PageOfConsentAnswer */
        PageOfConsentAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ConsentAnswer"][];
        };
        /** PageOfContactAnswer */
        PageOfContactAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ContactAnswer"][];
        };
        /** PageOfDisclosureAnswer */
        PageOfDisclosureAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["DisclosureAnswer"][];
        };
        /** PageOfExpenseAnswer */
        PageOfExpenseAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ExpenseAnswer"][];
        };
        /** PageOfExportAnswer */
        PageOfExportAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ExportAnswer"][];
        };
        /** PageOfFactorAnswer */
        PageOfFactorAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["FactorAnswer"][];
        };
        /** PageOfFileAnswer */
        PageOfFileAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["FileAnswer"][];
        };
        /** PageOfFxRateAnswer */
        PageOfFxRateAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["FxRateAnswer"][];
        };
        /** PageOfGroupAnswer */
        PageOfGroupAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["GroupAnswer"][];
        };
        /** PageOfGroupMemberAnswer */
        PageOfGroupMemberAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["GroupMemberAnswer"][];
        };
        /** PageOfGuideAnswer */
        PageOfGuideAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["GuideAnswer"][];
        };
        /** PageOfIncidentAnswer */
        PageOfIncidentAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["IncidentAnswer"][];
        };
        /** PageOfIntelAnswer */
        PageOfIntelAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["IntelAnswer"][];
        };
        /** PageOfInviteAnswer */
        PageOfInviteAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["InviteAnswer"][];
        };
        /** PageOfItemAnswer */
        PageOfItemAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ItemAnswer"][];
        };
        /** PageOfItineraryAnswer */
        PageOfItineraryAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ItineraryAnswer"][];
        };
        /** PageOfMatchAnswer */
        PageOfMatchAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["MatchAnswer"][];
        };
        /** PageOfNotificationAnswer */
        PageOfNotificationAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["NotificationAnswer"][];
        };
        /** PageOfProgrammeAnswer */
        PageOfProgrammeAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ProgrammeAnswer"][];
        };
        /** PageOfRatingAnswer */
        PageOfRatingAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["RatingAnswer"][];
        };
        /** PageOfReportAnswer */
        PageOfReportAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ReportAnswer"][];
        };
        /** PageOfResourceAnswer */
        PageOfResourceAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ResourceAnswer"][];
        };
        /** PageOfResponseAnswer */
        PageOfResponseAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ResponseAnswer"][];
        };
        /** PageOfReviewAnswer */
        PageOfReviewAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ReviewAnswer"][];
        };
        /** PageOfSearchResult */
        PageOfSearchResult: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["SearchResult"][];
        };
        /** PageOfServiceAnswer */
        PageOfServiceAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["ServiceAnswer"][];
        };
        /** PageOfSessionAnswer */
        PageOfSessionAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["SessionAnswer"][];
        };
        /** PageOfSessionTypeAnswer */
        PageOfSessionTypeAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["SessionTypeAnswer"][];
        };
        /** PageOfTagAnswer */
        PageOfTagAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["TagAnswer"][];
        };
        /** PageOfTeamAnswer */
        PageOfTeamAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["TeamAnswer"][];
        };
        /** PageOfUserAnswer */
        PageOfUserAnswer: {
            /**
             * Page
             * @description Number of this page; null with a cursor.
             */
            page: number | null;
            /** Per Page */
            per_page: number;
            /**
             * Total
             * @description Rows that match; null with a cursor or count=false.
             */
            total: number | null;
            /** Total Pages */
            total_pages: number | null;
            /**
             * Next Cursor
             * @description Continue from here; null at the end.
             */
            next_cursor: string | null;
            /** Items */
            items: components["schemas"]["UserAnswer"][];
        };
        /**
         * Part
         * @description A piece of a text, as it is: to be shown as text, never as HTML.
         */
        Part: {
            /** Text */
            text: string;
            /**
             * Match
             * @description Whether these characters match what was searched.
             */
            match: boolean;
        };
        /**
         * ParticipantMarks
         * @description Whether this participant came.
         */
        ParticipantMarks: {
            /** Status */
            status?: ("present" | "absent" | "excused" | "late") | null;
            /** Minutes */
            minutes?: number | null;
            /**
             * Reason
             * @description Only of who is absent or excused.
             */
            reason?: ("illness" | "transport" | "work" | "refused" | "other") | null;
            /** Remark */
            remark?: string | null;
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
        };
        /**
         * ParticularsChanges
         * @description Any part of Particulars: absent = unchanged, null = cleared where the field allows it.
         */
        ParticularsChanges: {
            /** Username */
            username?: string | null;
            /**
             * Full Name
             * @example Alice Liddell
             */
            full_name?: string | null;
            /**
             * First Name
             * @example Alice
             */
            first_name?: string | null;
            /**
             * Last Name
             * @example Liddell
             */
            last_name?: string | null;
            /**
             * Email
             * @example alice@example.com
             */
            email?: string;
        };
        /**
         * PasswordChange
         * @description The password until now, and the one from now on. The first may be missing where you have proven to be yourself
         *     within the last ten minutes.
         */
        PasswordChange: {
            /**
             * Current Password
             * Format: password
             * @example Trail-Mix-42!
             */
            current_password?: string | null;
            /**
             * New Password
             * Format: password
             * @description 8 to 128 characters with upper, lower, digit and special; not a common one.
             * @example Trail-Mix-42!
             */
            new_password: string;
        };
        /**
         * PasswordReset
         * @description The token out of the mail, and the password from now on.
         */
        PasswordReset: {
            /**
             * Token
             * @description The token out of the mail.
             * @example AZMAAAAAcACAAAAAAAAAAEx0aGVzZSBhcmUgMjU2IGJpdHMgb2Ygb3Vycywh
             */
            token: string;
            /**
             * New Password
             * Format: password
             * @description 8 to 128 characters with upper, lower, digit and special; not a common one.
             * @example Trail-Mix-42!
             */
            new_password: string;
        };
        /**
         * PasswordResetAnswer
         * @description That it is done.
         */
        PasswordResetAnswer: {
            /** Message */
            message: string;
        };
        /**
         * PasswordRules
         * @description What a password needs.
         */
        PasswordRules: {
            /** Min Length */
            min_length: number;
            /** Max Length */
            max_length: number;
            /** Upper */
            upper: boolean;
            /** Lower */
            lower: boolean;
            /** Digit */
            digit: boolean;
            /** Special */
            special: boolean;
            /** Common Refused */
            common_refused: boolean;
        };
        /**
         * PeriodItem
         * @description What the rows of a period come to. A report's first and last period are cut where its days begin and end.
         */
        PeriodItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Key
             * @description Of a month 2026-03, of a quarter 2026-Q1, of a year 2026, of a week or day its first day. A month is named after the one that its first day lies in.
             * @example 2026-03
             */
            key: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Complete
             * @description Whether the whole period lies in the days, and its last day has come.
             */
            complete: boolean;
            /**
             * Share
             * @description Per cent of all nets above nought; 0.00 of others. Together exactly 100.
             * @example 12.5
             */
            share: string;
        };
        /**
         * PersonAnswer
         * @description A person, as others see them.
         */
        PersonAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string | null;
            /** Display Name */
            display_name: string;
        };
        /**
         * PreferencesAnswer
         * @description What you look for in a group; where you have said nothing, all of it is empty.
         */
        PreferencesAnswer: {
            /** Id */
            id: string | null;
            /** Destination */
            destination: string | null;
            /** Country */
            country: string | null;
            /** Travel Dates Start */
            travel_dates_start: string | null;
            /** Travel Dates End */
            travel_dates_end: string | null;
            /** Interests */
            interests: string[];
            /** Languages */
            languages: string[];
            /** Pace */
            pace: ("relaxed" | "moderate" | "fast") | null;
            /** Budget Range */
            budget_range: ("low" | "medium" | "high") | null;
            /** Created At */
            created_at: string | null;
            /** Updated At */
            updated_at: string | null;
        };
        /**
         * PreferencesChanges
         * @description Any part of NewPreferences: absent = unchanged, null = cleared where the field allows it.
         */
        PreferencesChanges: {
            /** Destination */
            destination?: string | null;
            /** Country */
            country?: string | null;
            /**
             * Travel Dates Start
             * @example 2026-05-01
             */
            travel_dates_start?: string | null;
            /**
             * Travel Dates End
             * @example 2026-05-14
             */
            travel_dates_end?: string | null;
            /**
             * Interests
             * @example [
             *       "hiking"
             *     ]
             */
            interests?: string[];
            /**
             * Languages
             * @example [
             *       "en"
             *     ]
             */
            languages?: string[];
            /** Pace */
            pace?: ("relaxed" | "moderate" | "fast") | null;
            /** Budget Range */
            budget_range?: ("low" | "medium" | "high") | null;
        };
        /**
         * ProfileChanges
         * @description Any part of Profile: absent = unchanged, null = cleared where the field allows it.
         */
        ProfileChanges: {
            /** Username */
            username?: string | null;
            /**
             * Full Name
             * @example Alice Liddell
             */
            full_name?: string | null;
            /**
             * First Name
             * @example Alice
             */
            first_name?: string | null;
            /**
             * Last Name
             * @example Liddell
             */
            last_name?: string | null;
        };
        /**
         * ProgrammeAnswer
         * @description A programme: what the organisation does for people.
         */
        ProgrammeAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @example Outreach
             */
            name: string;
            /**
             * Zone
             * @description In which its days begin and end.
             * @example Europe/Berlin
             */
            zone: string;
            /**
             * Majority Age
             * @description From which somebody consents for themselves, in years.
             */
            majority_age: number;
            /**
             * Intake Required
             * @description Whether its records begin in intake.
             */
            intake_required: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ProgrammeChanges
         * @description Any part of NewProgramme: absent = unchanged, null = cleared where the field allows it.
         */
        ProgrammeChanges: {
            /**
             * Name
             * @example Outreach
             */
            name?: string;
            /**
             * Zone
             * @example Europe/Berlin
             */
            zone?: string;
            /** Majority Age */
            majority_age?: number;
            /** Intake Required */
            intake_required?: boolean;
        };
        /**
         * ProvedAnswer
         * @description You have proven to be yourself in this session; it counts for ten minutes.
         */
        ProvedAnswer: {
            /**
             * Proved At
             * Format: date-time
             */
            proved_at: string;
        };
        /**
         * PublicConfig
         * @description What a client may know of the settings.
         */
        PublicConfig: {
            /** Environment */
            environment: string;
            /** Version */
            version: string;
            /** Api Title */
            api_title: string;
            /** Products */
            products: string[];
            /** Docs Enabled */
            docs_enabled: boolean;
            /**
             * Registration
             * @enum {string}
             */
            registration: "open" | "verified";
            /** Oauth Providers */
            oauth_providers: string[];
            password_rules: components["schemas"]["PasswordRules"];
            limits: components["schemas"]["PublicLimits"];
        };
        /**
         * PublicLimits
         * @description Requests per minute, where limits are on.
         */
        PublicLimits: {
            /** Enabled */
            enabled: boolean;
            /** Default */
            default: number;
            /** Login */
            login: number;
            /** Registration */
            registration: number;
            /** Password Reset */
            password_reset: number;
        };
        /**
         * RatingAnswer
         * @description What somebody who was there says of an itinerary's safety, from 1 to 5.
         */
        RatingAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /** @description Null where it is anonymous, or the account is gone. */
            author: components["schemas"]["PersonAnswer"] | null;
            /** Overall Safety Score */
            overall_safety_score: number;
            /**
             * Rating Type
             * @enum {string}
             */
            rating_type: "overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night";
            /** Accommodation Safety */
            accommodation_safety: number | null;
            /** Route Safety */
            route_safety: number | null;
            /** Local Area Safety */
            local_area_safety: number | null;
            /** Transportation Safety */
            transportation_safety: number | null;
            /** Women Safety Score */
            women_safety_score: number | null;
            /** Night Safety */
            night_safety: number | null;
            /** Detailed Feedback */
            detailed_feedback: string | null;
            /** Experience Date */
            experience_date: string | null;
            /** Time Of Day */
            time_of_day: ("day" | "night" | "both") | null;
            /**
             * Basis
             * @enum {string}
             */
            basis: "visited" | "lived" | "researched";
            /** Anonymous */
            anonymous: boolean;
            /**
             * Verified Experience
             * @description The author has a completed booking with a guide there, or was in a group that made this trip.
             */
            verified_experience: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "visible" | "hidden";
            /** Helpful Count */
            helpful_count: number;
            /** Unhelpful Count */
            unhelpful_count: number;
            /**
             * My Vote
             * @enum {integer}
             */
            my_vote: -1 | 0 | 1;
            /** Edited At */
            edited_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * RatingChanges
         * @description Any part of NewRating: absent = unchanged, null = cleared where the field allows it.
         */
        RatingChanges: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id?: string;
            /**
             * Overall Safety Score
             * @example 4
             */
            overall_safety_score?: number;
            /**
             * Rating
             * @description A second name of `overall_safety_score`, which it replaces.
             */
            rating?: number | null;
            /**
             * Rating Type
             * @enum {string}
             */
            rating_type?: "overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night";
            /** Accommodation Safety */
            accommodation_safety?: number | null;
            /** Route Safety */
            route_safety?: number | null;
            /** Local Area Safety */
            local_area_safety?: number | null;
            /** Transportation Safety */
            transportation_safety?: number | null;
            /** Women Safety Score */
            women_safety_score?: number | null;
            /** Night Safety */
            night_safety?: number | null;
            /** Detailed Feedback */
            detailed_feedback?: string | null;
            /**
             * Experience Date
             * @description From five years ago until today, in UTC.
             */
            experience_date?: string | null;
            /** Time Of Day */
            time_of_day?: ("day" | "night" | "both") | null;
            /**
             * Basis
             * @enum {string}
             */
            basis?: "visited" | "lived" | "researched";
            /** Anonymous */
            anonymous?: boolean;
        };
        /**
         * Reauthentication
         * @description One proof: the password, or a code of a second factor, or a code that came by mail.
         */
        Reauthentication: {
            /**
             * Password
             * Format: password
             * @example Trail-Mix-42!
             */
            password?: string | null;
            /** Code */
            code?: string | null;
            /**
             * Factor Id
             * @description Whose code it is; with `code`.
             */
            factor_id?: string | null;
            /**
             * Otp
             * @description The code out of a mail.
             * @example 271828
             */
            otp?: string | null;
        };
        /**
         * RecoveryCodesAnswer
         * @description New recovery codes, shown once. Each opens the account one time in place of a code.
         */
        RecoveryCodesAnswer: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * RedirectAnswer
         * @description What the Location header says.
         */
        RedirectAnswer: {
            /** Location */
            location: string;
        };
        /**
         * Refresh
         * @description A refresh token; without a body the bearer header or the cookie is taken.
         */
        Refresh: {
            /**
             * Refresh Token
             * @example the token that came last
             */
            refresh_token?: string | null;
        };
        /**
         * RegisteredAnswer
         * @description A registration is confirmed: tokens of the new account. `password_kept` false: nothing showed that who confirmed
         *     is who had registered, so the password of the registration was dropped; set one.
         */
        RegisteredAnswer: {
            /** Access Token */
            access_token: string;
            /** Refresh Token */
            refresh_token: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "bearer";
            /** Expires In */
            expires_in: number;
            user: components["schemas"]["UserAnswer"];
            /** Password Kept */
            password_kept: boolean;
        };
        /**
         * Registration
         * @description Who wants an account. Names may be missing.
         */
        Registration: {
            /** Username */
            username?: string | null;
            /**
             * Full Name
             * @example Alice Liddell
             */
            full_name?: string | null;
            /**
             * First Name
             * @example Alice
             */
            first_name?: string | null;
            /**
             * Last Name
             * @example Liddell
             */
            last_name?: string | null;
            /**
             * Email
             * Format: email
             * @example alice@example.com
             */
            email: string;
            /**
             * Password
             * Format: password
             * @description 8 to 128 characters with upper, lower, digit and special; not a common one.
             * @example Trail-Mix-42!
             */
            password: string;
        };
        /**
         * RegistrationTaken
         * @description Where addresses are confirmed first: the same for a known address and a new one.
         */
        RegistrationTaken: {
            /** Message */
            message: string;
        };
        /**
         * Renewal
         * @description Until when a consent holds from now on: ten years at most.
         */
        Renewal: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * Reopening
         * @description Why a record is reopened.
         */
        Reopening: {
            /**
             * Reason
             * @example Asked for help again.
             */
            reason: string;
        };
        /**
         * ReportAnswer
         * @description A report. Its note, and who resolved it, are shown to moderators only.
         */
        ReportAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Target Type
             * @enum {string}
             */
            target_type: "itinerary" | "safety_rating" | "travel_intel" | "response" | "group" | "guide" | "review" | "user";
            /**
             * Target Id
             * Format: uuid
             */
            target_id: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "spam" | "unsafe" | "harassment" | "false" | "privacy" | "other";
            /** Details */
            details: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "actioned" | "dismissed";
            reporter: components["schemas"]["PersonAnswer"] | null;
            /** Note */
            note: string | null;
            resolved_by: components["schemas"]["PersonAnswer"] | null;
            /** Resolved At */
            resolved_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ReportPeriod
         * @description The days of a report.
         */
        ReportPeriod: {
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Key
             * @description Of a whole period its name (2026-03, 2026-Q1, 2026; of a week or day the first day), of any other days both ends (2026-03-01/2026-03-10).
             * @example 2026-03
             */
            key: string;
            /**
             * Complete
             * @description Whether the last day has come.
             */
            complete: boolean;
        };
        /**
         * ReportSpan
         * @description Days, both ends included.
         */
        ReportSpan: {
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /**
         * Resolution
         * @description What a moderator has decided.
         */
        Resolution: {
            /**
             * Status
             * @description `actioned`: what was hidden by reports stays hidden. `dismissed`: it is shown again, unless enough other people's reports are open.
             * @example dismissed
             * @enum {string}
             */
            status: "actioned" | "dismissed";
            /** Note */
            note?: string | null;
        };
        /**
         * ResourceAnswer
         * @description A piece of reviewed advice.
         */
        ResourceAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Category
             * @enum {string}
             */
            category: "tips" | "emergency" | "legal" | "health" | "packing" | "cultural" | "navigation";
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Country */
            country: string | null;
            /** Destination */
            destination: string | null;
            /** Language */
            language: string;
            /** Helplines */
            helplines: components["schemas"]["HelplineAnswer"][];
            /** Source Url */
            source_url: string | null;
            /**
             * Reviewed At
             * Format: date-time
             */
            reviewed_at: string;
            /**
             * Review Due At
             * Format: date-time
             */
            review_due_at: string;
            /**
             * Stale
             * @description Its review is overdue: check what it says before you rely on it.
             */
            stale: boolean;
            /** Pinned */
            pinned: boolean;
            /** Helpful Count */
            helpful_count: number;
            /** Unhelpful Count */
            unhelpful_count: number;
            /**
             * My Vote
             * @enum {integer}
             */
            my_vote: -1 | 0 | 1;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ResourceChanges
         * @description Any part of NewResource: absent = unchanged, null = cleared where the field allows it.
         */
        ResourceChanges: {
            /**
             * Category
             * @example emergency
             * @enum {string}
             */
            category?: "tips" | "emergency" | "legal" | "health" | "packing" | "cultural" | "navigation";
            /**
             * Title
             * @example Emergency numbers in Europe
             */
            title?: string;
            /**
             * Body
             * @example 112 answers everywhere in the EU, from any phone.
             */
            body?: string;
            /** Country */
            country?: string | null;
            /** Destination */
            destination?: string | null;
            /**
             * Language
             * @example en
             */
            language?: string;
            /** Helplines */
            helplines?: components["schemas"]["NewHelpline"][];
            /** Source Url */
            source_url?: string | null;
            /**
             * Reviewed At
             * Format: date-time
             * @example 2026-09-01T00:00:00Z
             */
            reviewed_at?: string;
            /**
             * Review Due At
             * Format: date-time
             * @example 2027-09-01T00:00:00Z
             */
            review_due_at?: string;
            /** Pinned */
            pinned?: boolean;
        };
        /**
         * ResponseAnswer
         * @description One answer in a thread.
         */
        ResponseAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Intel Id
             * Format: uuid
             */
            intel_id: string;
            author: components["schemas"]["PersonAnswer"] | null;
            /** Content */
            content: string;
            /** Edited At */
            edited_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ResponseChanges
         * @description Any part of NewResponse: absent = unchanged, null = cleared where the field allows it.
         */
        ResponseChanges: {
            /**
             * Content
             * @example The road is closed behind the bridge; walk the old path.
             */
            content?: string;
        };
        /**
         * Revealed
         * @description The values that were asked for; null where the record has none. The other fields are left out.
         */
        Revealed: {
            /**
             * Beneficiary Id
             * Format: uuid
             */
            beneficiary_id: string;
            /** Code */
            code: string;
            /**
             * Fields
             * @description What was asked for.
             */
            fields: ("first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "birth_precision" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes")[];
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            /** First Name */
            first_name?: string | null;
            /** Last Name */
            last_name?: string | null;
            /** Other Names */
            other_names?: string | null;
            /** Address */
            address?: string | null;
            /** Date Of Birth */
            date_of_birth?: string | null;
            /** Birth Precision */
            birth_precision?: ("day" | "month" | "year" | "estimated") | null;
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** National Id */
            national_id?: string | null;
            /**
             * Languages
             * @default []
             */
            languages?: string[];
            /**
             * Disabilities
             * @default []
             */
            disabilities?: string[];
            /** Risk Notes */
            risk_notes?: string | null;
            /** Notes */
            notes?: string | null;
            /**
             * Withheld Fields
             * @description What was not asked for.
             */
            withheld_fields: string[];
        };
        /**
         * ReviewAnswer
         * @description One side's review of a booking.
         */
        ReviewAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Booking Id
             * Format: uuid
             */
            booking_id: string;
            /**
             * Guide Id
             * Format: uuid
             */
            guide_id: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "of_guide" | "of_traveller";
            /** @description Null where the account is gone. */
            author: components["schemas"]["PersonAnswer"] | null;
            /** Rating */
            rating: number;
            /** Review Text */
            review_text: string | null;
            /** Safety */
            safety: number | null;
            /** Knowledge */
            knowledge: number | null;
            /** Communication */
            communication: number | null;
            /** Professionalism */
            professionalism: number | null;
            /** Value */
            value: number | null;
            /**
             * Private To Moderators
             * @description Null but to moderators and administrators, also to who wrote it and whom it is about.
             */
            private_to_moderators: string | null;
            /**
             * Was Appropriate
             * @description Null but to moderators and administrators, also to who wrote it and whom it is about.
             */
            was_appropriate: boolean | null;
            /**
             * Published
             * @description Seen by others: both sides have written, or 14 days have passed.
             */
            published: boolean;
            /** Published At */
            published_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Root
         * @description What this is, and where to go.
         */
        Root: {
            /** Name */
            name: string;
            /** Version */
            version: string;
            /** Description */
            description: string;
            /** Docs */
            docs: string | null;
            /** Redoc */
            redoc: string | null;
            /** Openapi */
            openapi: string | null;
            /** Health */
            health: string;
        };
        /**
         * RowOutcome
         * @description What became of one row.
         */
        RowOutcome: {
            /** Row */
            row: number;
            /** Line */
            line: number;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "created" | "updated" | "unchanged" | "skipped" | "failed";
            /**
             * Id
             * @description The item; null where there is none, or not yet in a dry run.
             */
            id: string | null;
            /** Problems */
            problems: components["schemas"]["FieldFault"][];
        };
        /**
         * RowProblem
         * @description What is wrong with a row of a file.
         */
        RowProblem: {
            /**
             * Row
             * @description From 1, without header and blank lines.
             */
            row: number;
            /**
             * Line
             * @description Where the row begins, from 1.
             */
            line: number;
            /**
             * Pointer
             * @description The field, such as /price; empty for the row as a whole.
             */
            pointer: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
        /**
         * SafetyAnswer
         * @description How safe people found it, from 1 to 5.
         */
        SafetyAnswer: {
            /**
             * Score
             * @description Null while fewer than three ratings weigh anything.
             */
            score: number | null;
            /**
             * N
             * @description Ratings that weigh anything.
             */
            n: number;
            /**
             * N Eff
             * @description What they weigh together: fresh, verified experiences weigh 1.
             */
            n_eff: number;
            /**
             * Confidence
             * @enum {string}
             */
            confidence: "low" | "medium" | "high";
            /**
             * Day
             * @description Of ratings by day; null while there are fewer than three.
             */
            day: number | null;
            /**
             * Night
             * @description Of ratings by night; null while there are fewer than three.
             */
            night: number | null;
            /** Insufficient Data */
            insufficient_data: boolean;
            /**
             * As Of
             * @description When it was computed; null where nothing ever was to compute.
             */
            as_of: string | null;
        };
        /**
         * SafetySettingsAnswer
         * @description Your private settings; where you have set none, what they are then, with null for `id` and times.
         */
        SafetySettingsAnswer: {
            /** Id */
            id: string | null;
            /** Share Location */
            share_location: boolean;
            /**
             * Share Precision
             * @enum {string}
             */
            share_precision: "exact" | "1km" | "10km";
            /**
             * Emergency Contacts
             * @description The phones of your contacts.
             */
            emergency_contacts: string[];
            /**
             * Safety Check In Frequency
             * @enum {string}
             */
            safety_check_in_frequency: "off" | "hourly" | "twice_daily" | "daily" | "weekly";
            /** Check In Grace Minutes */
            check_in_grace_minutes: number;
            /**
             * Invites From
             * @enum {string}
             */
            invites_from: "everyone" | "nobody";
            /** Medical Notes */
            medical_notes: string | null;
            /** Insurance */
            insurance: string | null;
            /** Quick Exit Url */
            quick_exit_url: string | null;
            /** Created At */
            created_at: string | null;
            /** Updated At */
            updated_at: string | null;
        };
        /**
         * SafetySettingsChanges
         * @description Any part of NewSafetySettings: absent = unchanged, null = cleared where the field allows it.
         */
        SafetySettingsChanges: {
            /** Share Location */
            share_location?: boolean;
            /**
             * Share Precision
             * @enum {string}
             */
            share_precision?: "exact" | "1km" | "10km";
            /**
             * Emergency Contacts
             * @description Replaces the set of your contacts: those whose phone stays keep name and consent.
             */
            emergency_contacts?: string[];
            /**
             * Safety Check In Frequency
             * @description Only kept: nobody is called yet when you do not check in.
             * @enum {string}
             */
            safety_check_in_frequency?: "off" | "hourly" | "twice_daily" | "daily" | "weekly";
            /** Check In Grace Minutes */
            check_in_grace_minutes?: number;
            /**
             * Invites From
             * @enum {string}
             */
            invites_from?: "everyone" | "nobody";
            /** Medical Notes */
            medical_notes?: string | null;
            /** Insurance */
            insurance?: string | null;
            /** Quick Exit Url */
            quick_exit_url?: string | null;
        };
        /**
         * SaveAnswer
         * @description How many people have saved an itinerary.
         */
        SaveAnswer: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /** Save Count */
            save_count: number;
        };
        /**
         * SearchResult
         * @description One thing that was found.
         */
        SearchResult: {
            /**
             * Kind
             * @description What it is, such as item.
             */
            kind: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /**
             * Summary
             * @description What stands around the matches; ` … ` stands for what is left out.
             */
            summary: string;
            highlights: components["schemas"]["Highlights"];
            /**
             * Url
             * @description Where it is read.
             */
            url: string;
            /**
             * Score
             * @description Its rank: comparable within one search only.
             */
            score: number;
        };
        /**
         * ServiceAnswer
         * @description How a service is.
         */
        ServiceAnswer: {
            /** Name */
            name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "up" | "down" | "not_configured";
            /**
             * Required
             * @description Whether the program is unhealthy without it.
             */
            required: boolean;
            /**
             * Since
             * Format: date-time
             * @description When it came into this status.
             */
            since: string;
            /**
             * Checked At
             * Format: date-time
             */
            checked_at: string;
            /**
             * Latency Ms
             * @description Of the last probe; null where it failed.
             */
            latency_ms: number | null;
        };
        /**
         * ServiceDetail
         * @description What only administrators see of a service.
         */
        ServiceDetail: {
            /** Address */
            address: string | null;
            /** Version */
            version: string | null;
            /** Error */
            error: string | null;
        };
        /**
         * ServiceHealth
         * @description What the last probe of a service found.
         */
        ServiceHealth: {
            /**
             * Status
             * @enum {string}
             */
            status: "up" | "down" | "not_configured";
            /** Required */
            required: boolean;
            /** Latency Ms */
            latency_ms: number | null;
            /** Checked At */
            checked_at: string | null;
            detail: components["schemas"]["ServiceDetail"] | null;
        };
        /**
         * Services
         * @description Every service that there is a probe for.
         */
        Services: {
            postgresql: components["schemas"]["ServiceHealth"];
            mail: components["schemas"]["ServiceHealth"];
            files: components["schemas"]["ServiceHealth"];
            jobs: components["schemas"]["ServiceHealth"];
            redis: components["schemas"]["ServiceHealth"];
            rabbitmq: components["schemas"]["ServiceHealth"];
            neo4j: components["schemas"]["ServiceHealth"];
            chromadb: components["schemas"]["ServiceHealth"];
            qdrant: components["schemas"]["ServiceHealth"];
            faiss: components["schemas"]["ServiceHealth"];
            consul: components["schemas"]["ServiceHealth"];
            kong: components["schemas"]["ServiceHealth"];
            ollama: components["schemas"]["ServiceHealth"];
        };
        /**
         * SessionAnswer
         * @description A device that is signed in. `last_seen_at` is right to a minute; `address_prefix` is a network, no address.
         */
        SessionAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** Device */
            device: string;
            /** Address Prefix */
            address_prefix: string;
        };
        /**
         * SessionContentChanges
         * @description Any part of SessionContent: absent = unchanged, null = cleared where the field allows it.
         */
        SessionContentChanges: {
            /**
             * Session Type
             * @description A kind that everybody has, or one of /session-types.
             * @example visit
             */
            session_type?: string;
            /**
             * Mode
             * @enum {string}
             */
            mode?: "in_person" | "home" | "phone" | "video";
            /**
             * Scheduled End
             * @description After its start, by twelve hours at most.
             */
            scheduled_end?: string | null;
            /**
             * Earliest At
             * @description From when on it is due; not after its start.
             */
            earliest_at?: string | null;
            /**
             * Latest At
             * @description Until when it is due; not before its start.
             */
            latest_at?: string | null;
            /** Actual Start */
            actual_start?: string | null;
            /** Actual End */
            actual_end?: string | null;
            /** Cancel Reason */
            cancel_reason?: ("beneficiary" | "worker" | "weather" | "safety" | "case_closed" | "other") | null;
            /** Cancelled By */
            cancelled_by?: ("beneficiary" | "organisation") | null;
            /** Notes */
            notes?: string | null;
            /**
             * Goals
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            goals?: string[];
            /**
             * Topics
             * @example [
             *       "school",
             *       "housing"
             *     ]
             */
            topics?: string[];
            /** Location */
            location?: string | null;
            /** Outcome */
            outcome?: ("improved" | "stable" | "worsened" | "not_applicable") | null;
            /** Attendance */
            attendance?: ("present" | "absent" | "excused" | "late") | null;
            /** Next Session At */
            next_session_at?: string | null;
            /**
             * Beneficiary Id
             * @description Whose session it is; null for a group session.
             */
            beneficiary_id?: string | null;
            /**
             * Participants
             * @description Whose group session it is.
             */
            participants?: string[] | null;
            /**
             * Max Participants
             * @description Of a group session.
             */
            max_participants?: number | null;
            /**
             * Client Uuid
             * @description The device's own id of it, unique for its user.
             */
            client_uuid?: string | null;
            /**
             * Session Date
             * @description A day or an instant, in place of `scheduled_start`.
             * @example 2026-03-01
             */
            session_date?: string;
            /**
             * Scheduled Start
             * Format: date-time
             */
            scheduled_start?: string;
            /**
             * Status
             * @enum {string}
             */
            status?: "scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled";
            /**
             * Worker Id
             * Format: uuid
             */
            worker_id?: string;
        };
        /**
         * SessionTypeAnswer
         * @description A kind of session.
         */
        SessionTypeAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @description What `session_type` of a session says.
             * @example art_class
             */
            name: string;
            /**
             * Title
             * @description What people read.
             * @example Art class
             */
            title: string;
            /**
             * Built In
             * @description One that everybody has: it stays as it is.
             * @example false
             */
            built_in: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * @description Null for one that everybody has.
             */
            created_at: string | null;
            /** Updated At */
            updated_at: string | null;
        };
        /**
         * SessionTypeChanges
         * @description Any part of NewSessionType: absent = unchanged, null = cleared where the field allows it.
         */
        SessionTypeChanges: {
            /**
             * Name
             * @example art_class
             */
            name?: string;
            /**
             * Title
             * @example Art class
             */
            title?: string;
        };
        /**
         * StandingAnswer
         * @description What you are in a group.
         */
        StandingAnswer: {
            /**
             * State
             * @enum {string}
             */
            state: "none" | "requested" | "active" | "declined" | "left" | "removed";
            /**
             * Role
             * @description Of active members.
             */
            role: ("organizer" | "moderator" | "member") | null;
        };
        /**
         * Start
         * @description When the session really began.
         */
        Start: {
            /**
             * Actual Start
             * @description Null: now.
             */
            actual_start?: string | null;
        };
        /**
         * StateChange
         * @description A service went from one status to another.
         */
        StateChange: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Before
             * @description null at its first probe.
             */
            before: ("up" | "down" | "not_configured") | null;
            /**
             * After
             * @enum {string}
             */
            after: "up" | "down" | "not_configured";
        };
        /**
         * SummaryAnswer
         * @description What all rows come to. Quotients are rounded half to even.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "kind": "expense",
         *           "gross": "2909.50",
         *           "refunds": "0.00",
         *           "net": "2909.50",
         *           "count": 6
         *         },
         *         {
         *           "kind": "refund",
         *           "gross": "0.00",
         *           "refunds": "15.00",
         *           "net": "-15.00",
         *           "count": 1
         *         }
         *       ],
         *       "average": "484.92",
         *       "median": "509.50",
         *       "largest": "890.00",
         *       "per_day": "32.16",
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "bar",
         *         "excluded": [],
         *         "x": {
         *           "type": "category",
         *           "values": [
         *             "Gross",
         *             "Refunds",
         *             "Net"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "current",
         *             "label": "Current",
         *             "role": "value",
         *             "color": "#008DF9",
         *             "values": [
         *               "2909.50",
         *               "15.00",
         *               "2894.50"
         *             ]
         *           },
         *           {
         *             "key": "previous",
         *             "label": "Previous",
         *             "role": "previous",
         *             "color": "#FF6E3A",
         *             "values": [
         *               "890.00",
         *               "0.00",
         *               "890.00"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        SummaryAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /**
             * Items
             * @description Expenses, then refunds.
             */
            items: components["schemas"]["KindItem"][];
            /**
             * Average
             * @description gross / number of expenses; null without any.
             */
            average: string | null;
            /**
             * Median
             * @description Of the amounts of the expenses; of an even number the mean of the middle two; null without any.
             */
            median: string | null;
            /**
             * Largest
             * @description The largest amount of an expense; null without any.
             */
            largest: string | null;
            /**
             * Per Day
             * @description net / days of the period until today; null where it has not begun.
             */
            per_day: string | null;
        };
        /**
         * Sums
         * @description What rows come to.
         */
        Sums: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
        };
        /**
         * TagAnswer
         * @description A tag of your ledger.
         * @example {
         *       "id": "0198a3c4-1d20-7c11-8f02-3b6a5c4d7e30",
         *       "name": "holiday",
         *       "expense_count": 1,
         *       "version": 1,
         *       "created_at": "2026-03-01T09:14:03.512000Z",
         *       "updated_at": "2026-03-01T09:14:03.512000Z"
         *     }
         */
        TagAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @description As it was first spelled.
             * @example holiday
             */
            name: string;
            /**
             * Expense Count
             * @description Expenses with it that are not in the trash.
             * @example 12
             */
            expense_count: number;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * TagChanges
         * @description Any part of NewTag: absent = unchanged, null = cleared where the field allows it.
         */
        TagChanges: {
            /**
             * Name
             * @example holiday
             */
            name?: string;
        };
        /**
         * TagItem
         * @description What the rows with a tag come to: a row with two tags is in both items.
         */
        TagItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Tag
             * @description null: rows without any.
             */
            tag: string | null;
        };
        /**
         * TagReportAnswer
         * @description What the rows with each tag come to, the largest net first. A row with two tags counts once in `totals`.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "tag": null,
         *           "gross": "2780.50",
         *           "refunds": "15.00",
         *           "net": "2765.50",
         *           "count": 6
         *         },
         *         {
         *           "tag": "holiday",
         *           "gross": "129.00",
         *           "refunds": "0.00",
         *           "net": "129.00",
         *           "count": 1
         *         }
         *       ],
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "bar",
         *         "excluded": [],
         *         "x": {
         *           "type": "category",
         *           "values": [
         *             "Untagged",
         *             "holiday"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "net",
         *             "label": "Net",
         *             "role": "value",
         *             "color": "#008DF9",
         *             "values": [
         *               "2765.50",
         *               "129.00"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        TagReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /** Items */
            items: components["schemas"]["TagItem"][];
        };
        /**
         * TeamAnswer
         * @description A team: people who work together in a programme.
         */
        TeamAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Name
             * @example North
             */
            name: string;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * TeamChanges
         * @description Any part of NewTeam: absent = unchanged, null = cleared where the field allows it.
         */
        TeamChanges: {
            /**
             * Name
             * @example North
             */
            name?: string;
            /**
             * Programme Id
             * Format: uuid
             * @description Stays as it was made. Unset: the programme that is always there.
             */
            programme_id?: string;
        };
        /**
         * TokensAnswer
         * @description Tokens, and whom they are for. `expires_in`: seconds that the access token still has.
         */
        TokensAnswer: {
            /** Access Token */
            access_token: string;
            /** Refresh Token */
            refresh_token: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "bearer";
            /** Expires In */
            expires_in: number;
            user: components["schemas"]["UserAnswer"];
        };
        /**
         * TrendItem
         * @description What the rows of a period come to, among those before it.
         */
        TrendItem: {
            /**
             * Gross
             * @description Sum of the expenses.
             * @example 12.34
             */
            gross: string;
            /**
             * Refunds
             * @description Sum of the refunds.
             * @example 12.34
             */
            refunds: string;
            /**
             * Net
             * @description gross - refunds; negative where more came back than went.
             * @example 12.34
             */
            net: string;
            /**
             * Count
             * @description Rows, of both kinds.
             */
            count: number;
            /**
             * Key
             * @description Of a month 2026-03, of a quarter 2026-Q1, of a year 2026, of a week or day its first day. A month is named after the one that its first day lies in.
             * @example 2026-03
             */
            key: string;
            /**
             * From
             * Format: date
             */
            from: string;
            /**
             * To
             * Format: date
             */
            to: string;
            /**
             * Complete
             * @description Whether the whole period lies in the days, and its last day has come.
             */
            complete: boolean;
            /**
             * Share
             * @description Per cent of all nets above nought; 0.00 of others. Together exactly 100.
             * @example 12.5
             */
            share: string;
            /**
             * Cumulative
             * @description Net of this and all before it.
             * @example 12.34
             */
            cumulative: string;
            /**
             * Previous
             * @description Net of what is as many periods after the beginning of `previous`; null beyond its end.
             */
            previous: string | null;
            /**
             * Rolling
             * @description Mean net of this and the two before it, rounded half to even; null of the first two.
             */
            rolling: string | null;
        };
        /**
         * TrendReportAnswer
         * @description What the rows of each period come to, empty ones too.
         * @example {
         *       "period": {
         *         "from": "2026-01-01",
         *         "to": "2026-03-31",
         *         "key": "2026-Q1",
         *         "complete": true
         *       },
         *       "previous": {
         *         "from": "2025-10-01",
         *         "to": "2025-12-31"
         *       },
         *       "currency": "EUR",
         *       "totals": {
         *         "gross": "2909.50",
         *         "refunds": "15.00",
         *         "net": "2894.50",
         *         "count": 7
         *       },
         *       "previous_totals": {
         *         "gross": "890.00",
         *         "refunds": "0.00",
         *         "net": "890.00",
         *         "count": 1
         *       },
         *       "change_pct": "225.2",
         *       "unconverted": [
         *         {
         *           "currency": "USD",
         *           "net": "20.00",
         *           "count": 1
         *         }
         *       ],
         *       "items": [
         *         {
         *           "key": "2026-01",
         *           "from": "2026-01-01",
         *           "to": "2026-01-31",
         *           "complete": true,
         *           "share": "32.90",
         *           "cumulative": "952.40",
         *           "previous": "0.00",
         *           "rolling": null,
         *           "gross": "952.40",
         *           "refunds": "0.00",
         *           "net": "952.40",
         *           "count": 2
         *         },
         *         {
         *           "key": "2026-02",
         *           "from": "2026-02-01",
         *           "to": "2026-02-28",
         *           "complete": true,
         *           "share": "31.89",
         *           "cumulative": "1875.50",
         *           "previous": "0.00",
         *           "rolling": null,
         *           "gross": "938.10",
         *           "refunds": "15.00",
         *           "net": "923.10",
         *           "count": 3
         *         },
         *         {
         *           "key": "2026-03",
         *           "from": "2026-03-01",
         *           "to": "2026-03-31",
         *           "complete": true,
         *           "share": "35.21",
         *           "cumulative": "2894.50",
         *           "previous": "890.00",
         *           "rolling": "964.83",
         *           "gross": "1019.00",
         *           "refunds": "0.00",
         *           "net": "1019.00",
         *           "count": 2
         *         }
         *       ],
         *       "chart": {
         *         "unit": {
         *           "currency": "EUR",
         *           "exponent": 2
         *         },
         *         "kind": "line",
         *         "excluded": [],
         *         "x": {
         *           "type": "date",
         *           "values": [
         *             "2026-01-01",
         *             "2026-02-01",
         *             "2026-03-01"
         *           ]
         *         },
         *         "series": [
         *           {
         *             "key": "net",
         *             "label": "Net",
         *             "role": "value",
         *             "color": "#008DF9",
         *             "values": [
         *               "952.40",
         *               "923.10",
         *               "1019.00"
         *             ]
         *           },
         *           {
         *             "key": "cumulative",
         *             "label": "Cumulative",
         *             "role": "cumulative",
         *             "color": "#FF6E3A",
         *             "values": [
         *               "952.40",
         *               "1875.50",
         *               "2894.50"
         *             ]
         *           },
         *           {
         *             "key": "previous",
         *             "label": "Previous",
         *             "role": "previous",
         *             "color": "#009F81",
         *             "values": [
         *               "0.00",
         *               "0.00",
         *               "890.00"
         *             ]
         *           },
         *           {
         *             "key": "rolling",
         *             "label": "Mean of three",
         *             "role": "rolling",
         *             "color": "#9F0162",
         *             "values": [
         *               null,
         *               null,
         *               "964.83"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        TrendReportAnswer: {
            period: components["schemas"]["ReportPeriod"];
            /** @description What `change_pct` compares with: the whole period before a whole one, as far as this one has come while it runs; of any other days as many just before them. */
            previous: components["schemas"]["ReportSpan"];
            /** Currency */
            currency: string;
            totals: components["schemas"]["Sums"];
            previous_totals: components["schemas"]["Sums"];
            /**
             * Change Pct
             * @description 100 (net - previous net) / |previous net|; null where that is nought.
             */
            change_pct: string | null;
            /**
             * Unconverted
             * @description Rows of the same filters that are in no sum: no rate was known.
             */
            unconverted: components["schemas"]["UnconvertedItem"][];
            chart: components["schemas"]["Chart"];
            /** Items */
            items: components["schemas"]["TrendItem"][];
        };
        /**
         * UnconvertedItem
         * @description Rows of which no amount in the ledger's currency is known, by the currency that they were paid in.
         */
        UnconvertedItem: {
            /** Currency */
            currency: string;
            /**
             * Net
             * @example 12.34
             */
            net: string;
            /** Count */
            count: number;
        };
        /**
         * Unlock
         * @description The token of the mail that told of the lock.
         */
        Unlock: {
            /**
             * Token
             * @example the token of the link in the mail
             */
            token: string;
        };
        /**
         * UpdateAnswer
         * @description What was said about an incident.
         */
        UpdateAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "investigating" | "identified" | "monitoring" | "resolved";
            /** Message */
            message: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * UserAnswer
         * @description A user. `email_verified_at` is null until the address was confirmed; `erasure_due_at` is null unless the person
         *     asked to be erased.
         */
        UserAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Email */
            email: string;
            /** Username */
            username: string | null;
            /** Full Name */
            full_name: string | null;
            /** First Name */
            first_name: string | null;
            /** Last Name */
            last_name: string | null;
            /** Roles */
            roles: ("user" | "moderator" | "admin" | "auditor")[];
            /**
             * State
             * @enum {string}
             */
            state: "active" | "locked";
            /** Email Verified At */
            email_verified_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Erasure Due At */
            erasure_due_at: string | null;
            /** Last Login At */
            last_login_at: string | null;
        };
        /**
         * VerificationAnswer
         * @description A verification. `done`: all is as it was recorded; `failed`: `fault` says what is not, or it is null and the
         *     verification did not come to its end. `events`: how many were good.
         */
        VerificationAnswer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "done" | "failed";
            /** Events */
            events: number | null;
            fault: components["schemas"]["FaultAnswer"] | null;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * Verify
         * @description An access token or an API key; without a body that of the bearer header.
         */
        Verify: {
            /**
             * Token
             * @example eyJhbGciOi...
             */
            token: string;
        };
        /**
         * VerifyAnswer
         * @description Whether it is a living API key, or an access token of a living session; the rest is null where it is not.
         */
        VerifyAnswer: {
            /** Valid */
            valid: boolean;
            /** User Id */
            user_id: string | null;
            /** Expires At */
            expires_at: string | null;
            /** Scope */
            scope: string | null;
        };
        /**
         * ViewAnswer
         * @description How often an itinerary was looked at.
         */
        ViewAnswer: {
            /**
             * Itinerary Id
             * Format: uuid
             */
            itinerary_id: string;
            /** View Count */
            view_count: number;
        };
        /**
         * VotesAnswer
         * @description What people think of it, and what you do.
         */
        VotesAnswer: {
            /** Helpful Count */
            helpful_count: number;
            /** Unhelpful Count */
            unhelpful_count: number;
            /**
             * My Vote
             * @enum {integer}
             */
            my_vote: -1 | 0 | 1;
        };
        /**
         * Withheld
         * @description A field that was asked for and not told.
         */
        Withheld: {
            /**
             * Field
             * @enum {string}
             */
            field: "first_name" | "last_name" | "other_names" | "address" | "date_of_birth" | "phone" | "email" | "national_id" | "languages" | "disabilities" | "risk_notes" | "notes";
            /**
             * Why
             * @enum {string}
             */
            why: "not_readable" | "not_consented" | "other_recipient" | "expired" | "not_yet_valid" | "review_required";
        };
        /**
         * WomenSafeAnswer
         * @description The women-safe state. It sums up what women who were there have said; it is no promise.
         */
        WomenSafeAnswer: {
            /**
             * State
             * @enum {string}
             */
            state: "unrated" | "provisional" | "women_safe" | "under_review" | "revoked";
            /**
             * Reasons
             * @description Why it is not women_safe; empty where it is.
             */
            reasons: ("too_few_ratings" | "share_too_low" | "open_critical_warning" | "moderator_hold")[];
            /**
             * N
             * @description Ratings that speak for it; null below five.
             */
            n: number | null;
            /**
             * Lower Bound
             * @description Wilson's lower bound of the good ones; null below five.
             */
            lower_bound: number | null;
            /** As Of */
            as_of: string | null;
        };
        /**
         * WomenSafeDecision
         * @description What a moderator decides of a state under review, or revoked.
         */
        WomenSafeDecision: {
            /**
             * Decision
             * @description `clear` ends the review, `revoke` too, against it; `restore` takes a revocation back.
             * @enum {string}
             */
            decision: "clear" | "revoke" | "restore";
            /** Note */
            note?: string | null;
        };
        /** @description RFC 9457 problem details. `code` is stable; `errors` names fields; `counts` says how many things of each kind stand in the way. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: string;
            correlation_id: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
            counts?: {
                [key: string]: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    system_root: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Root"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_health_db: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseHealth"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_config: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicConfig"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_jwks: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_detailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailedHealth"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_metrics: {
        parameters: {
            query?: {
                /** @description What to answer in, before any Accept header; `text` where neither says. */
                format?: "text" | "openmetrics" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/openmetrics-text": string;
                    "application/json": components["schemas"]["MetricsSummary"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    system_openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `true`: those that nobody marked; `false`: those that were read. */
                unread?: boolean | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfNotificationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notifications_read_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_find: {
        parameters: {
            query: {
                /** @description All words must be there, each at least by its beginning. */
                q: string;
                /** @description Only these kinds; without it all. */
                kind?: string[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSearchResult"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationTaken"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
                "application/x-www-form-urlencoded": {
                    username: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"] | components["schemas"]["FactorRequiredAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Refresh"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_logout: {
        parameters: {
            query?: {
                /** @description `local`: this session; `others`: all but this one; `global`: all. */
                scope?: "local" | "others" | "global";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Verify"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Unlock"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_reauthenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reauthentication"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_verify_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredAnswer"] | components["schemas"]["AddressAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_resend_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AddressOrOwn"] | null;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnItsWay"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_change_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddress"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnItsWay"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    otp_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AddressOrOwn"] | null;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnItsWay"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    otp_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSaid"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"] | components["schemas"]["FactorRequiredAnswer"] | components["schemas"]["ProvedAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Address"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnItsWay"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "last_seen_at" | "-created_at" | "-last_seen_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessions_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_keys_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "expires_at" | "-created_at" | "-expires_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiKeyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_keys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_keys_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_keys_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFactorAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewFactor"] | null;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewFactorAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                factor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                factor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                factor_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorProof"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"] | components["schemas"]["FactorProvenAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    factors_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_github_connect: {
        parameters: {
            query?: {
                /** @description One of `OAUTH_REDIRECT_URLS`, to the letter. Without it: JSON. */
                redirect_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_github_callback: {
        parameters: {
            query?: {
                /** @description As it was sent there. */
                state?: string | null;
                /** @description The authorization code. */
                code?: string | null;
                /** @description In place of a code. */
                error?: string | null;
                /** @description Who answers (RFC 9207). */
                iss?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"] | components["schemas"]["FactorRequiredAnswer"] | components["schemas"]["LinkedAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_github_disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_google_login: {
        parameters: {
            query?: {
                /** @description One of `OAUTH_REDIRECT_URLS`, to the letter. Without it: JSON. */
                redirect_to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_google_callback: {
        parameters: {
            query?: {
                /** @description As it was sent there. */
                state?: string | null;
                /** @description The authorization code. */
                code?: string | null;
                /** @description In place of a code. */
                error?: string | null;
                /** @description Who answers (RFC 9207). */
                iss?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensAnswer"] | components["schemas"]["FactorRequiredAnswer"] | components["schemas"]["LinkedAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_google_disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    profile_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_me_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_me_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_me_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_me_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "updated_at" | "email" | "relevance" | "-created_at" | "-updated_at" | "-email" | "-relevance")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Full text in names and address; a word may be the beginning of one. */
                search?: string | null;
                /** @description Repeat it: a user must have all. */
                role?: ("user" | "moderator" | "admin" | "auditor")[] | null;
                state?: ("active" | "locked") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_read_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_change_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticularsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticularsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_set_roles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoles"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_lock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_end_sessions: {
        parameters: {
            query?: {
                /** @description `true`: API keys are revoked too. */
                api_keys?: boolean;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailedAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    users_factors_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfExportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exports_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    audit_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("at" | "-at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Who did it. */
                actor?: string | null;
                /** @description The row that it was done to. */
                row?: string | null;
                /** @description `accounts.user.locked`, or all of a noun or a product: `accounts.user.*`, `accounts.*`. */
                event?: string | null;
                /** @description Of the request or job. */
                correlation_id?: string | null;
                /** @description Then or later. */
                from?: string | null;
                /** @description Before that. */
                to?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "updated_at" | "next_review_date" | "priority" | "status" | "code" | "-created_at" | "-updated_at" | "-next_review_date" | "-priority" | "-status" | "-code")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description A code, or what words of a name begin with: three letters or more, or a whole shorter word. */
                search?: string | null;
                status?: ("intake" | "active" | "on_hold" | "closed") | null;
                priority?: ("low" | "medium" | "high" | "urgent") | null;
                gender?: ("female" | "male" | "non_binary" | "other" | "unknown" | "undisclosed") | null;
                programme_id?: string | null;
                team_id?: string | null;
                /** @description Whom a current assignment names; `me`: yourself. */
                assigned_to?: "me" | string | null;
                /** @description Whose next review is before this day. */
                next_review_before?: string | null;
                /** @description Made on this day (UTC) or later. */
                created_from?: string | null;
                /** @description Made on this day (UTC) or earlier. */
                created_to?: string | null;
                /** @description `true`: what was deleted instead, for who may restore it. */
                voided?: boolean;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBeneficiary"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeneficiaryRecordChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_delete: {
        parameters: {
            query?: {
                reason?: "duplicate" | "error" | "request" | "other";
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeneficiaryRecordChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiaries_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeneficiaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_agenda: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("scheduled_start" | "created_at" | "-scheduled_start" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `me`, or an id. */
                worker_id?: string | null;
                status?: ("scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled") | null;
                session_type?: string | null;
                /** @description Beginning then or later: a day of the programme's zone, or an instant. */
                from?: (string) | null;
                /** @description Until the end of this day, or before this instant. */
                to?: (string) | null;
                /** @description `true`: those that were deleted, and only those. */
                voided?: boolean;
                beneficiary_id?: string | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_create_any: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionContentChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionContentChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiary_sessions_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("scheduled_start" | "created_at" | "-scheduled_start" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `me`, or an id. */
                worker_id?: string | null;
                status?: ("scheduled" | "in_progress" | "completed" | "cancelled" | "no_show" | "rescheduled") | null;
                session_type?: string | null;
                /** @description Beginning then or later: a day of the programme's zone, or an instant. */
                from?: (string) | null;
                /** @description Until the end of this day, or before this instant. */
                to?: (string) | null;
                /** @description `true`: those that were deleted, and only those. */
                voided?: boolean;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beneficiary_sessions_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionBelow"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Start"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Completion"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_no_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Absence"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_sessions_reschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTimes"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseSessionAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_events_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("at" | "-at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Who did it. */
                actor_id?: string | null;
                /** @description The beneficiary that it is about. */
                subject_id?: string | null;
                action?: ("view" | "list" | "search" | "create" | "update" | "void" | "restore" | "sign" | "export" | "disclose" | "override" | "reveal_field" | "break_glass" | "merge" | "unmerge" | "erase" | "audit_read" | "aggregate" | "denied" | "integrity_failure") | null;
                result?: ("ok" | "denied") | null;
                purpose?: ("service" | "supervision" | "subject_request" | "legal" | "research" | "audit") | null;
                /** @description Then or later. */
                from?: string | null;
                /** @description Before that. */
                to?: string | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccessEventAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    anchors_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("number" | "-number")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAnchorAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifications_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifications_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                verification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignments_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("starts_at" | "-starts_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `true`: those that are in force now. */
                current?: boolean | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAssignmentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignments_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignments_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                assignment_id: string;
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "created_at" | "-name" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfProgrammeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramme"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmes_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                programme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "created_at" | "-name" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Those of this programme. */
                programme_id?: string | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTeamAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teams_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("from" | "created_at" | "-from" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Of this person. */
                user_id?: string | null;
                /** @description Of this team. */
                team_id?: string | null;
                /** @description For this programme, or in one of its teams. */
                programme_id?: string | null;
                role?: ("worker" | "supervisor" | "manager" | "dpo") | null;
                /** @description `true`: those that are in force now. */
                current?: boolean | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseMembershipAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembership"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMembershipAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMembershipAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMembershipAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberships_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMembershipAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "title" | "-name" | "-title")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `true`: those that everybody has; `false`: those made here. */
                built_in?: boolean | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSessionTypeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionType"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTypeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                session_type_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTypeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_type_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionTypeChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTypeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_type_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session_types_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_type_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionTypeChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTypeAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceListAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_write: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceList"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceListAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendance_write_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Marks"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "updated_at" | "-created_at" | "-updated_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                kind?: ("general" | "assessment" | "progress" | "supervision" | "safeguarding") | null;
                /** @description `false`: your drafts. */
                signed?: boolean | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaseNote"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoteChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoteChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_sign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case_notes_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                case_note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAmendment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reveals_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReveal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "expires_at" | "-created_at" | "-expires_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                purpose?: ("service" | "share_partner" | "photo" | "research" | "contact") | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentTermsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentTermsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GivenConsent"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_renew: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Renewal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consents_invalidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disclosures_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                purpose?: ("service" | "share_partner" | "photo" | "research" | "contact") | null;
            };
            header?: {
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDisclosureAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disclosures_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
                /** @description What this is for; the access record says it. */
                "X-Access-Purpose"?: "service" | "supervision" | "subject_request" | "legal" | "research" | "audit";
            };
            path: {
                beneficiary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisclosure"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewDisclosureAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "updated_at" | "name" | "price" | "quantity" | "relevance" | "-created_at" | "-updated_at" | "-name" | "-price" | "-quantity" | "-relevance")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Full text; every word may be the beginning of one. */
                search?: string | null;
                category?: string | null;
                /** @description Repeat it: an item must have all. */
                tag?: string[] | null;
                min_price?: string | null;
                max_price?: string | null;
                in_stock?: boolean | null;
                /** @description `me`: your own, also those that are not active. */
                owner?: "me" | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItemAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_export: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "updated_at" | "name" | "price" | "quantity" | "-created_at" | "-updated_at" | "-name" | "-price" | "-quantity")[];
                /** @description Full text; every word may be the beginning of one. */
                search?: string | null;
                category?: string | null;
                /** @description Repeat it: an item must have all. */
                tag?: string[] | null;
                min_price?: string | null;
                max_price?: string | null;
                in_stock?: boolean | null;
                /** @description `me`: your own, also those that are not active. */
                owner?: "me" | null;
                /** @description What to answer in, before any Accept header; `csv` where neither says. */
                format?: "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_import_file: {
        parameters: {
            query?: {
                /** @description Judge every row and store nothing. */
                dry_run?: boolean;
                /** @description What to do with a row whose SKU one of your items has: it fails, is left out, or changes that item. */
                on_conflict?: "refuse" | "skip" | "update";
                /** @description Import the good rows and report the others; else it is all rows or none. */
                skip_invalid?: boolean;
                /** @description `rows`: with the outcome of every single row. */
                report?: "summary" | "rows";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example name,price,currency,tags,sku
                 *     Trail tent,189.00,EUR,tent;light,TENT-2P
                 */
                "text/csv": string;
                /** @example {"name":"Trail tent","price":"189.00","currency":"EUR","tags":["tent","light"],"sku":"TENT-2P"} */
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_create_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemBulk"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    item_files_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "name" | "size" | "-created_at" | "-name" | "-size")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFileAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    item_files_add: {
        parameters: {
            query?: {
                /** @description Of a raw body; a form says the name with its file. */
                name?: string | null;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example The bytes of the file. */
                "image/png": string;
                /** @example The bytes of the file. */
                "image/jpeg": string;
                /** @example The bytes of the file. */
                "image/webp": string;
                /** @example The bytes of the file. */
                "image/gif": string;
                /** @example The bytes of the file. */
                "application/pdf": string;
                /** @example The bytes of the file. */
                "text/plain": string;
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file, with its name.
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    item_files_read: {
        parameters: {
            query?: {
                /** @description inline: pictures and PDF are shown in place; the rest is saved in any case. */
                disposition?: "attachment" | "inline";
                /** @description Of a link: when it ends, in seconds since 1970. */
                expires?: number | null;
                /** @description Of a link. */
                signature?: string | null;
            };
            header?: {
                /** @description One range of bytes, such as bytes=0-1023; else all of it. */
                Range?: string;
                /** @description The range only where the ETag is still this; else all of it. */
                "If-Range"?: string;
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                item_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                    "application/pdf": string;
                    "text/plain": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                    "application/pdf": string;
                    "text/plain": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    item_files_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    item_files_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                item_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewLink"] | null;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledger_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "created_at" | "-name" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Those below this one. */
                parent_id?: string | null;
                /** @description `false`: those that take new expenses. */
                archived?: boolean | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCategoryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCategory"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_delete: {
        parameters: {
            query?: {
                /** @description They move there, those in the trash too. One of your own, and not archived. */
                merge_into?: string | null;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    categories_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                category_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("date" | "amount" | "created_at" | "relevance" | "-date" | "-amount" | "-created_at" | "-relevance")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Repeat it: any of them. */
                status?: ("posted" | "planned" | "void")[] | null;
                /** @description true: those of which no amount in the ledger's currency is known. */
                unconverted?: boolean | null;
                /** @description What to do with what is in the trash. */
                trashed?: "exclude" | "only" | "include";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExpense"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_export: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("date" | "amount" | "created_at" | "-date" | "-amount" | "-created_at")[];
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Repeat it: any of them. */
                status?: ("posted" | "planned" | "void")[] | null;
                /** @description true: those of which no amount in the ledger's currency is known. */
                unconverted?: boolean | null;
                /** @description What to do with what is in the trash. */
                trashed?: "exclude" | "only" | "include";
                /** @description Begin a CSV with a byte order mark, which some spreadsheets want. */
                bom?: boolean;
                /** @description What to answer in, before any Accept header; `csv` where neither says. */
                format?: "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_read: {
        parameters: {
            query?: {
                /** @description `include`: also one that is in the trash. */
                trashed?: "exclude" | "include";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                expense_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                expense_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_delete: {
        parameters: {
            query?: {
                /** @description What becomes of its refunds: they go with it, or stay and are of nothing. */
                refunds?: ("delete" | "unlink") | null;
                /** @description For good, out of the trash or past it: nothing can be restored. */
                permanent?: boolean;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                expense_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                expense_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    expenses_restore: {
        parameters: {
            query?: {
                /** @description Whether the refunds of an expense may be more than it afterwards. */
                allow_excess?: boolean;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                expense_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "expense_count" | "created_at" | "-name" | "-expense_count" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTagAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                tag_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                tag_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_delete: {
        parameters: {
            query?: {
                /** @description They get this tag of yours in its place, those in the trash too. */
                merge_into?: string | null;
            };
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                tag_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tags_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                tag_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fx_rates_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("date" | "-date")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                base?: string | null;
                quote?: string | null;
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description `user`: only your own. */
                source?: ("user" | "provider") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfFxRateAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fx_rates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFxRate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FxRateAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fx_rates_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FxRateAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fx_rates_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_summary: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_by_category: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
                /** @description `root`: what is in a category below another counts for that. */
                rollup?: "leaf" | "root";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_by_payment_method: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_by_tag: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_by_month: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_trend: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
                /** @description What the days are cut into: at most 366 of these. */
                bucket?: "day" | "week" | "month" | "quarter" | "year";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analytics_top_merchants: {
        parameters: {
            query?: {
                /** @description The first day. */
                from?: string | null;
                /** @description The last day. */
                to?: string | null;
                /** @description Repeat it: any of them. */
                category_id?: string[] | null;
                /** @description Also what is in categories below those. */
                include_children?: boolean;
                /** @description Repeat it: an expense must have all. */
                tag?: string[] | null;
                /** @description Repeat it: any of them. */
                any_tag?: string[] | null;
                /** @description In the expense's own currency. */
                min_amount?: string | null;
                /** @description In the expense's own currency. */
                max_amount?: string | null;
                /** @description Repeat it: any of them. */
                currency?: string[] | null;
                /** @description Repeat it: any of them. */
                payment_method?: ("cash" | "credit_card" | "debit_card" | "bank_transfer" | "mobile_wallet" | "check" | "gift_card" | "other")[] | null;
                /** @description Repeat it: any of them. */
                kind?: ("expense" | "refund")[] | null;
                /** @description The whole name; case, width and spaces do not count. */
                merchant?: string | null;
                has_receipt?: boolean | null;
                import_id?: string | null;
                recurrence_id?: string | null;
                /** @description Full text of merchant, description and notes; every word may be the beginning of one. */
                search?: string | null;
                /** @description Sum up what was paid, in the one `currency` that is asked for, converted or not. */
                native?: boolean;
                /** @description Merchants that are named. */
                limit?: number;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    services_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("name" | "since" | "-name" | "-since")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                status?: ("up" | "down" | "not_configured") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfServiceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    services_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    services_history: {
        parameters: {
            query?: {
                /** @description Its beginning; unset: seven days before its end. */
                from?: string | null;
                /** @description Its end; unset: now. */
                to?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("started_at" | "updated_at" | "-started_at" | "-updated_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                state?: ("investigating" | "identified" | "monitoring" | "resolved") | null;
                impact?: ("none" | "minor" | "major" | "critical") | null;
                /** @description Repeat it: an incident must name all. */
                service?: ("postgresql" | "mail" | "files" | "jobs" | "redis" | "rabbitmq" | "neo4j" | "chromadb" | "qdrant" | "faiss" | "consul" | "kong" | "ollama")[] | null;
                /** @description `true`: not resolved yet. */
                open?: boolean | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfIncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIncident"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_change_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentFactsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentFactsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidents_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                incident_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUpdate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    status_page: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("trending" | "newest" | "oldest" | "top_rated" | "safest" | "most_viewed" | "relevance" | "created_at" | "published_at" | "-created_at" | "-published_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                destination?: string | null;
                /** @description Every word is the beginning of one; marks and case do not count. */
                search?: string | null;
                country?: string | null;
                /** @description Repeat it: an itinerary must have all. */
                activity?: string[] | null;
                /** @description `true`: whose state is women_safe; `false`: all others. */
                women_safe?: boolean | null;
                gps?: boolean | null;
                /** @description Another name of `gps`. */
                has_gps?: boolean | null;
                difficulty?: ("easy" | "moderate" | "difficult" | "expert" | "medium" | "hard") | null;
                budget_range?: ("low" | "medium" | "high") | null;
                travel_style?: ("solo" | "couple" | "family" | "friends" | "group") | null;
                min_days?: number | null;
                max_days?: number | null;
                /** @description Leaves out what has no score yet. */
                min_safety_score?: string | null;
                /** @description A user's id. */
                author?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItinerary"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_mine: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("trending" | "newest" | "oldest" | "top_rated" | "safest" | "most_viewed" | "relevance" | "created_at" | "published_at" | "-created_at" | "-published_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                destination?: string | null;
                /** @description Every word is the beginning of one; marks and case do not count. */
                search?: string | null;
                country?: string | null;
                /** @description Repeat it: an itinerary must have all. */
                activity?: string[] | null;
                /** @description `true`: whose state is women_safe; `false`: all others. */
                women_safe?: boolean | null;
                gps?: boolean | null;
                /** @description Another name of `gps`. */
                has_gps?: boolean | null;
                difficulty?: ("easy" | "moderate" | "difficult" | "expert" | "medium" | "hard") | null;
                budget_range?: ("low" | "medium" | "high") | null;
                travel_style?: ("solo" | "couple" | "family" | "friends" | "group") | null;
                min_days?: number | null;
                max_days?: number | null;
                /** @description Leaves out what has no score yet. */
                min_safety_score?: string | null;
                /** @description A user's id. */
                author?: string | null;
                status?: ("draft" | "published" | "archived") | null;
                visibility?: ("public" | "unlisted" | "private") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_featured: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("featured_at" | "-featured_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_by_destination: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("trending" | "newest" | "oldest" | "top_rated" | "safest" | "most_viewed" | "relevance" | "created_at" | "published_at" | "-created_at" | "-published_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Every word is the beginning of one; marks and case do not count. */
                search?: string | null;
                country?: string | null;
                /** @description Repeat it: an itinerary must have all. */
                activity?: string[] | null;
                /** @description `true`: whose state is women_safe; `false`: all others. */
                women_safe?: boolean | null;
                gps?: boolean | null;
                /** @description Another name of `gps`. */
                has_gps?: boolean | null;
                difficulty?: ("easy" | "moderate" | "difficult" | "expert" | "medium" | "hard") | null;
                budget_range?: ("low" | "medium" | "high") | null;
                travel_style?: ("solo" | "couple" | "family" | "friends" | "group") | null;
                min_days?: number | null;
                max_days?: number | null;
                /** @description Leaves out what has no score yet. */
                min_safety_score?: string | null;
                /** @description A user's id. */
                author?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                dest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItineraryChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItineraryChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_feature: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Feature"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_unfeature: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_hide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itineraries_unhide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    views_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saves_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("saved_at" | "-saved_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saves_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaveAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saves_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    boards_leaderboard: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: "rank"[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `week`: 7 UTC days with today; `month`: 30; `all`: ever. */
                timeframe?: "week" | "month" | "all";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBoardStandingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    boards_rising_stars: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: "rising"[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfItineraryAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itinerary_ratings_rate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItineraryRating"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itinerary_ratings_of_itinerary: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("newest" | "helpful" | "highest" | "lowest")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `rating_type`. */
                type?: ("overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night") | null;
                min_score?: number | null;
                max_score?: number | null;
                time_of_day?: ("day" | "night" | "both") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itinerary_safety_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItinerarySafetyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    itinerary_safety_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WomenSafeDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItinerarySafetyAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("newest" | "helpful" | "highest" | "lowest")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `rating_type`. */
                type?: ("overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night") | null;
                min_score?: number | null;
                max_score?: number | null;
                time_of_day?: ("day" | "night" | "both") | null;
                itinerary_id?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRating"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_own: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("newest" | "helpful" | "highest" | "lowest")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `rating_type`. */
                type?: ("overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night") | null;
                min_score?: number | null;
                max_score?: number | null;
                time_of_day?: ("day" | "night" | "both") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_read: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("newest" | "helpful" | "highest" | "lowest")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `rating_type`. */
                type?: ("overall" | "accommodation" | "route" | "local_area" | "transportation" | "women_safety" | "night") | null;
                min_score?: number | null;
                max_score?: number | null;
                time_of_day?: ("day" | "night" | "both") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"] | components["schemas"]["PageOfRatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_hide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_unhide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_take_back_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_ratings_take_back_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                rating_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_stats_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                itinerary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelStatsAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_responses_respond: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResponse"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_responses_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfResponseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_responses_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_responses_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intel_responses_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                response_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_list: {
        parameters: {
            query?: {
                /** @description `newest` where none is asked for; the others put the newest first among equals. */
                sort?: ("newest" | "helpful" | "severity") | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `intel_type`. */
                type?: ("tip" | "warning" | "question" | "update" | "recommendation" | "local_insight") | null;
                severity?: ("low" | "medium" | "high" | "critical") | null;
                status?: ("open" | "in_progress" | "resolved" | "archived") | null;
                /** @description `true`: neither resolved nor archived, and not expired. */
                open?: boolean | null;
                itinerary_id?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfIntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntel"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_own: {
        parameters: {
            query?: {
                /** @description `newest` where none is asked for; the others put the newest first among equals. */
                sort?: ("newest" | "helpful" | "severity") | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description The `intel_type`. */
                type?: ("tip" | "warning" | "question" | "update" | "recommendation" | "local_insight") | null;
                severity?: ("low" | "medium" | "high" | "critical") | null;
                status?: ("open" | "in_progress" | "resolved" | "archived") | null;
                /** @description `true`: neither resolved nor archived, and not expired. */
                open?: boolean | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfIntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntelChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntelChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_not_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_not_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_hide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_intel_unhide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                intel_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    matching_list: {
        parameters: {
            query?: {
                /** @description There is one order: best first. */
                sort?: "best" | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                destination?: string | null;
                country?: string | null;
                latitude?: number | null;
                longitude?: number | null;
                travel_dates_start?: string | null;
                travel_dates_end?: string | null;
                /** @description Repeat it: the more in common, the better. */
                interests?: string[] | null;
                /** @description Repeat it: one in common is enough. */
                languages?: string[] | null;
                pace?: ("relaxed" | "moderate" | "fast") | null;
                budget_range?: ("low" | "medium" | "high") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMatchAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_preferences_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_preferences_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_preferences_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_list: {
        parameters: {
            query?: {
                /** @description `soonest`: by start; without dates last. */
                sort?: ("newest" | "soonest") | null;
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                destination?: string | null;
                /** @description Begins on this day or later. */
                start_from?: string | null;
                /** @description Ends on this day or earlier. */
                end_to?: string | null;
                /** @description Repeat it: a group must have all. */
                interest?: string[] | null;
                trip_type?: string | null;
                eligibility?: ("open" | "verified_only" | "women_only" | "women_verified") | null;
                status?: ("forming" | "full" | "ongoing" | "finished" | "cancelled") | null;
                has_space?: boolean | null;
                /** @description `true`: yours, also past ones; or which you asked to join. */
                mine?: boolean | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGroupAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupFactsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    travel_groups_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupFactsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Leaving"] | null;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("joined_at" | "-joined_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `requested`: who waits to be let in; shown to organizer and moderators of the group. */
                state?: "active" | "requested";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_change_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_members_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                status?: ("pending" | "accepted" | "declined" | "revoked" | "expired") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfInviteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_list_sent: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                status?: ("pending" | "accepted" | "declined" | "revoked" | "expired") | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfInviteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvite"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group_invites_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("recommended" | "top_rated" | "price" | "newest")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description Each word begins a word of what the guide serves. */
                destination?: string | null;
                /** @description Repeat it: a guide must speak all. */
                language?: string[] | null;
                /** @description Repeat it: a guide must have all. */
                specialization?: string[] | null;
                available?: boolean | null;
                /** @description 1 to 5; leaves out who has no rating. */
                min_rating?: string | null;
                /** @description Needs `currency`. */
                max_rate?: string | null;
                currency?: string | null;
                /** @description Others than active ones are seen by themselves and by administrators. */
                status?: "in_review" | "active" | "rejected" | "suspended";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGuide"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_change_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guides_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_book: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "starts_at" | "-created_at" | "-starts_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description On which side of the booking you are. */
                role?: ("booker" | "guide") | null;
                status?: ("pending" | "confirmed" | "declined" | "cancelled" | "expired" | "completed" | "no_show") | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookings_no_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guide_reviews_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("published_at" | "rating" | "-published_at" | "-rating")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                /** @description `of_traveller`: for who wrote it or whom it is about, and moderators. */
                direction?: "of_guide" | "of_traveller";
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReviewAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guide_reviews_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                guide_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReview"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guide_reviews_create_for_booking: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                booking_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReview"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("newest" | "most_helpful" | "created_at" | "helpful" | "relevance" | "-created_at" | "-helpful" | "-relevance")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                category?: ("tips" | "emergency" | "legal" | "health" | "packing" | "cultural" | "navigation") | null;
                type?: ("tips" | "emergency" | "legal" | "health" | "packing" | "cultural" | "navigation") | null;
                country?: string | null;
                /** @description `en` also finds en-GB. */
                language?: string | null;
                /** @description Its matches first, then what is bound to no place. */
                destination?: string | null;
                /** @description Full text; every word may be the beginning of one. */
                search?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfResourceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResource"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_not_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotesAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resources_not_unhelpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_settings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetySettingsAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_settings_update_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetySettingsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetySettingsAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_settings_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_settings_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetySettingsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetySettingsAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_contacts_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfContactAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_contacts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_contacts_change_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_contacts_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    safety_contacts_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                contact_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestations_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("issued_at" | "-issued_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAttestationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeclaration"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestations_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                attestation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestations_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVerification"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attestations_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                attestation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocks_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBlockAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlock"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blocks_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_list: {
        parameters: {
            query?: {
                /** @description Keys in order, `-` for falling. */
                sort?: ("created_at" | "-created_at")[];
                /** @description Page number, from 1. */
                page?: number;
                /** @description Items per page. */
                per_page?: number;
                /** @description `next_cursor` of the answer before: continues by key. */
                cursor?: string | null;
                /** @description `false` skips counting the total. */
                count?: boolean;
                status?: ("open" | "actioned" | "dismissed") | null;
                target_type?: ("itinerary" | "safety_rating" | "travel_intel" | "response" | "group" | "guide" | "review" | "user") | null;
                target_id?: string | null;
            };
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description 304 where the ETag is still this. */
                "If-None-Match"?: string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reports_resolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Only if the resource still has this ETag; else 412. */
                "If-Match"?: string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswer"];
                };
            };
            /** @description Refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
