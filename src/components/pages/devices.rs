use leptos::prelude::*;
use leptos_meta::Title;

use crate::{
    api::get_devices,
    auth::Device,
    components::{
        account::{DevicesCard, DevicesData},
        answered::answered,
        context::Instance,
        frame::Fault,
        query::PageQuery,
    },
};

/// The page at `/account/sessions`: the sessions of the reader. A reader who is not signed in is sent to the sign-in
/// page and comes back afterwards.
#[component]
pub fn Devices() -> impl IntoView {
    let done = PageQuery::here().get("done");
    answered(get_devices(), move |devices| match devices {
        Ok(Some(devices)) => page(devices, done).into_any(),
        Ok(None) => ().into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

fn page(devices: Vec<Device>, done: String) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let data = DevicesData {
        devices,
        reply: use_context().unwrap_or_default(),
        texts: texts.devices.clone(),
        offline: texts.flow.offline.to_string(),
        done,
    };
    view! {
        <Title text=format!("{} · {app}", texts.devices.title)/>
        <DevicesCard data/>
    }
}
